import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Rhythm, Subscription } from './subscription.ts';

export interface SubscriptionKey {
  organisationId: string;
  personId: string;
}

/** What people of a body chose, by person. */
export async function subscriptionsOf(db: Tx, organisationId: string): Promise<Map<string, Subscription>> {
  const rows = await db.selectFrom('opinion_subscription').select(['person_id', 'rhythm', 'alerts']).where('organisation_id', '=', organisationId).execute();
  return new Map(rows.map((row) => [row.person_id, { rhythm: row.rhythm as Rhythm, alerts: row.alerts }])); // the check constraint holds the list
}

export async function saveSubscription(db: Tx, { organisationId, personId }: SubscriptionKey, { rhythm, alerts }: Subscription, at: Date): Promise<void> {
  await db.insertInto('opinion_subscription').values({ organisation_id: organisationId, person_id: personId, rhythm, alerts, chosen_at: at })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ rhythm, alerts, chosen_at: at })).execute();
}

/** Opens one subscription to whoever holds its link, until the end of the transaction: row-level security asks for it. */
export async function holdSubscription(db: Tx, { organisationId, personId }: SubscriptionKey): Promise<void> {
  await sql`select set_config('parvis.subscription', ${`${organisationId} ${personId}`}, true)`.execute(db);
}
