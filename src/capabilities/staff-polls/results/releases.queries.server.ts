import type { EarlierRelease, ShownCell } from '#core/staff-polls/tally.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { PollKey } from '../poll.ts';
import { storedCounts } from '../poll.stored.ts';

/** What was released while the poll is open: the last number, how far it went, and the releases of each question. */
export async function earlierReleases(db: Tx, { organisationId, id }: PollKey): Promise<{ number: number; through: number; byQuestion: Map<string, EarlierRelease[]> }> {
  const rows = await db.selectFrom('poll_release').select(['number', 'question_id', 'through_group']).where('organisation_id', '=', organisationId).where('poll_id', '=', id).orderBy('number').execute();
  const known = rows.flatMap(({ number, question_id, through_group }) => (through_group === null ? [] : [{ number, questionId: question_id, throughGroup: through_group }]));
  return {
    number: Math.max(0, ...rows.map(({ number }) => number)), through: Math.max(0, ...known.map(({ throughGroup }) => throughGroup)),
    byQuestion: Map.groupBy(known, ({ questionId }) => questionId),
  };
}

/** The number of the last release; 0 before the first. */
export async function lastRelease(db: Tx, { organisationId, id }: PollKey): Promise<number> {
  const row = await db.selectFrom('poll_release').select(({ fn }) => fn.max('number').as('number')).where('organisation_id', '=', organisationId).where('poll_id', '=', id).executeTakeFirst();
  return row?.number ?? 0;
}

export async function insertRelease(db: Tx, { organisationId, id: pollId }: PollKey, { number, throughGroup, cells }: { number: number; throughGroup: number | null; cells: readonly ShownCell[] }): Promise<void> {
  if (cells.length === 0) return;
  await db.insertInto('poll_release').values(cells.map(({ question, unit, answers, counts }) =>
    ({ organisation_id: organisationId, poll_id: pollId, number, question_id: question, unit, answers, counts: JSON.stringify(counts), through_group: throughGroup }))).execute();
}

/** Once a poll is over nobody needs to know any more which ballots a release covered. */
export async function forgetGroups(db: Tx, { organisationId, id }: PollKey): Promise<void> {
  await db.updateTable('poll_release').set({ through_group: null }).where('organisation_id', '=', organisationId).where('poll_id', '=', id).execute();
}

/** Of each question and part what was released last. */
export async function shownCells(db: Tx, { organisationId, id }: PollKey): Promise<ShownCell[]> {
  const rows = await db.selectFrom('poll_release').select(['question_id', 'unit', 'answers', 'counts']).distinctOn(['question_id', 'unit'])
    .where('organisation_id', '=', organisationId).where('poll_id', '=', id).orderBy('question_id').orderBy('unit').orderBy('number', 'desc').execute();
  return rows.map(({ question_id, unit, answers, counts }) => ({ question: question_id, unit, answers, counts: storedCounts.parse(counts) }));
}
