import { sql } from 'kysely';
import type { Locale } from '#core/shared/texts.ts';
import type { Tx } from '#platform/db/transaction.ts';

export const applicationStates = ['received', 'waiting', 'accepted', 'declined'] as const;
export type ApplicationState = (typeof applicationStates)[number];

export interface Application {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  homeInseeCode: string;
  homeDepartmentCode: string;
  homeName: string;
  motivation: string;
  state: ApplicationState;
  createdAt: Date;
}

/** Adds an application unless the address has an open one; says nothing of it, for the sender may not know. */
export async function insertApplication(db: Tx, row: Omit<Application, 'state'>): Promise<void> {
  await db.insertInto('evaluator_application')
    .values({
      id: row.id, name: row.name, email: row.email, locale: row.locale, home_insee_code: row.homeInseeCode, home_department_code: row.homeDepartmentCode,
      home_name: row.homeName, motivation: row.motivation, created_at: row.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Applications in a state, the oldest first. */
export async function applications(db: Tx, filter: { state?: ApplicationState; id?: string }): Promise<Application[]> {
  let query = db.selectFrom('evaluator_application')
    .select([
      'id', 'name', 'email', sql<Locale>`locale`.as('locale'), 'home_insee_code as homeInseeCode', 'home_department_code as homeDepartmentCode', 'home_name as homeName',
      'motivation', sql<ApplicationState>`state`.as('state'), 'created_at as createdAt',
    ])
    .orderBy('created_at').orderBy('id').limit(500);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.id) query = query.where('id', '=', filter.id);
  return query.execute();
}

export async function countApplications(db: Tx): Promise<Record<ApplicationState, number>> {
  const rows = await db.selectFrom('evaluator_application').select((eb) => ['state', eb.fn.countAll<number>().as('count')]).groupBy('state').execute();
  const counts: Record<ApplicationState, number> = { received: 0, waiting: 0, accepted: 0, declined: 0 };
  for (const state of applicationStates) counts[state] = Number(rows.find((row) => row.state === state)?.count ?? 0);
  return counts;
}

/** Moves an application that still waits for an answer. Says whether it moved. */
export async function moveApplication(db: Tx, id: string, to: ApplicationState): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('evaluator_application').set({ state: to })
    .where('id', '=', id).where('state', 'in', ['received', 'waiting']).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface ApplicationDecision {
  decision: 'accepted' | 'waiting' | 'declined';
  reason: string | null;
  decidedAt: Date;
}

export async function insertApplicationDecision(db: Tx, row: ApplicationDecision & { id: string; applicationId: string; by: string | null }): Promise<void> {
  await db.insertInto('evaluator_application_decision')
    .values({ id: row.id, application_id: row.applicationId, decision: row.decision, reason: row.reason, decided_by: row.by, decided_at: row.decidedAt })
    .execute();
}

export async function decisionsOn(db: Tx, applicationId: string): Promise<ApplicationDecision[]> {
  return db.selectFrom('evaluator_application_decision')
    .select([sql<ApplicationDecision['decision']>`decision`.as('decision'), 'reason', 'decided_at as decidedAt'])
    .where('application_id', '=', applicationId).orderBy('decided_at', 'desc').execute();
}
