import type { Tx } from '#platform/db/transaction.ts';

export interface Statement {
  id: string;
  personId: string;
  personName: string;
  month: string;
  reference: string;
  totalCents: number;
  closedAt: Date;
  paidOn: string | null;
  paymentReference: string | null;
}

export async function statements(db: Tx, filter: { personId?: string; month?: string; id?: string; unpaid?: boolean }): Promise<Statement[]> {
  let query = db
    .selectFrom('fee_statement as s')
    .leftJoin('fee_payment as p', 'p.statement_id', 's.id')
    .select([
      's.id', 's.person_id as personId', 's.person_name as personName', 's.month', 's.reference', 's.total_cents as totalCents', 's.closed_at as closedAt',
      'p.paid_on as paidOn', 'p.reference as paymentReference',
    ])
    .orderBy('s.month', 'desc').orderBy('s.person_name').orderBy('s.id');
  if (filter.personId) query = query.where('s.person_id', '=', filter.personId);
  if (filter.month) query = query.where('s.month', '=', filter.month);
  if (filter.id) query = query.where('s.id', '=', filter.id);
  if (filter.unpaid) query = query.where('p.statement_id', 'is', null);
  return query.execute();
}

export async function insertStatement(
  db: Tx,
  row: { id: string; personId: string; personName: string; month: string; reference: string; totalCents: number; by: string | null; at: Date; entryIds: readonly string[] },
): Promise<void> {
  await db.insertInto('fee_statement')
    .values({
      id: row.id, person_id: row.personId, person_name: row.personName, month: row.month, reference: row.reference, total_cents: row.totalCents,
      closed_by: row.by, closed_at: row.at,
    })
    .execute();
  await db.insertInto('fee_statement_line').values(row.entryIds.map((id) => ({ entry_id: id, statement_id: row.id }))).execute();
}

/** Says whether this payment is the first of its statement. */
export async function insertPayment(db: Tx, row: { statementId: string; paidOn: string; reference: string; by: string | null; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('fee_payment')
    .values({ statement_id: row.statementId, paid_on: row.paidOn, reference: row.reference, recorded_by: row.by, recorded_at: row.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Names of people, and where they are paid. */
export async function payees(db: Tx, ids: readonly string[]): Promise<Map<string, { name: string; iban: string | null }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('person as p').leftJoin('evaluator_profile as e', 'e.person_id', 'p.id').select(['p.id', 'p.name', 'e.iban']).where('p.id', 'in', [...ids]).execute();
  return new Map(rows.map(({ id, name, iban }) => [id, { name, iban }]));
}
