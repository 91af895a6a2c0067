import type { Tx } from '#platform/db/transaction.ts';
import type { OrderKey } from './copies.queries.server.ts';

/** The moments at which the body of an order was reminded. */
export async function remindersOf(db: Tx, key: OrderKey): Promise<Map<string, Date>> {
  const rows = await db
    .selectFrom('order_reminder').select(['moment', 'sent_at'])
    .where('organisation_id', '=', key.organisationId).where('order_id', '=', key.orderId).orderBy('sent_at').execute();
  return new Map(rows.map((row) => [row.moment, row.sent_at]));
}

export async function insertReminders(db: Tx, given: OrderKey & { moments: readonly string[]; at: Date }): Promise<void> {
  await db
    .insertInto('order_reminder')
    .values(given.moments.map((moment) => ({ organisation_id: given.organisationId, order_id: given.orderId, moment, sent_at: given.at })))
    .execute();
}
