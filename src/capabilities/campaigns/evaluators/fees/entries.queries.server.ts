import { sql } from 'kysely';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { MissionAccount } from './accrual.ts';

/** Missions that ended one way or the other, with what was written for who carries them. */
export async function missionAccounts(db: Tx, filter: { editionId: string; organisationId?: string | undefined; endingIn?: { from: string; to: string } | undefined }): Promise<MissionAccount[]> {
  let query = db
    .selectFrom('mission as m')
    .innerJoin('mission_assignment as a', (join) => join.onRef('a.organisation_id', '=', 'm.organisation_id').onRef('a.mission_id', '=', 'm.id').on('a.ended_at', 'is', null))
    .leftJoin('fee_entry as f', (join) => join.onRef('f.organisation_id', '=', 'm.organisation_id').onRef('f.mission_id', '=', 'm.id').onRef('f.person_id', '=', 'a.evaluator_id').on('f.kind', 'in', ['fee', 'unpaid', 'taken_back']))
    .select((eb) => [
      'm.organisation_id as organisationId', 'm.id as missionId', 'a.evaluator_id as personId', sql<Channel>`m.channel`.as('channel'), 'm.state',
      sql<number>`coalesce(sum(f.cents), 0)::int`.as('writtenCents'), eb.fn.count<number>('f.id').as('lines'),
    ])
    .where('m.edition_id', '=', filter.editionId)
    .groupBy(['m.organisation_id', 'm.id', 'a.evaluator_id', 'm.channel', 'm.state', 'm.window_to'])
    .having((eb) => eb.or([eb('m.state', 'in', ['validated', 'rejected']), eb(eb.fn.count('f.id'), '>', 0)]))
    .orderBy('m.window_to').orderBy('m.id');
  if (filter.organisationId) query = query.where('m.organisation_id', '=', filter.organisationId);
  if (filter.endingIn) query = query.where('m.window_to', '>=', filter.endingIn.from).where('m.window_to', '<=', filter.endingIn.to);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, lines: Number(row.lines) }));
}

export interface EntryRow {
  id: string;
  personId: string;
  editionId: string;
  kind: 'fee' | 'unpaid' | 'taken_back' | 'expense' | 'correction';
  organisationId: string | null;
  missionId: string | null;
  channel: string | null;
  expenseId: string | null;
  cents: number;
  note: string | null;
  dueOn: string;
}

const rowsAtATime = 500;

export async function insertEntries(db: Tx, rows: readonly EntryRow[], by: { personId: string | null; at: Date }): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    await db.insertInto('fee_entry')
      .values(rows.slice(start, start + rowsAtATime).map((row) => ({
        id: row.id, person_id: row.personId, edition_id: row.editionId, kind: row.kind, organisation_id: row.organisationId, mission_id: row.missionId,
        channel: row.channel, expense_id: row.expenseId, cents: row.cents, note: row.note, due_on: row.dueOn, written_by: by.personId, written_at: by.at,
      })))
      .execute();
  }
}

export interface EntryLine extends EntryRow {
  organisationName: string | null;
  statementId: string | null;
}

/** Lines of a person, or of everybody; `open`: those that are in no statement yet and due by that day. */
export async function entryLines(db: Tx, filter: { personId?: string | undefined; open?: { until: string } | undefined; statementId?: string | undefined }): Promise<EntryLine[]> {
  let query = db
    .selectFrom('fee_entry as f')
    .leftJoin('fee_statement_line as l', 'l.entry_id', 'f.id')
    .leftJoin('organisation as o', 'o.id', 'f.organisation_id')
    .select([
      'f.id', 'f.person_id as personId', 'f.edition_id as editionId', sql<EntryRow['kind']>`f.kind`.as('kind'), 'f.organisation_id as organisationId', 'f.mission_id as missionId',
      'f.channel', 'f.expense_id as expenseId', 'f.cents', 'f.note', 'f.due_on as dueOn', 'o.name as organisationName', 'l.statement_id as statementId',
    ])
    .orderBy('f.due_on').orderBy('f.written_at').orderBy('f.id');
  if (filter.personId) query = query.where('f.person_id', '=', filter.personId);
  if (filter.statementId) query = query.where('l.statement_id', '=', filter.statementId);
  if (filter.open) query = query.where('l.statement_id', 'is', null).where('f.due_on', '<=', filter.open.until);
  return query.execute();
}
