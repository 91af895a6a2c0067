import { sql, type Selectable } from 'kysely';
import type { PollQuestion, PollQuestionKind, PollShowing, PollState } from '#core/staff-polls/poll.ts';
import type { PollQuestion as PollQuestionTable, StaffPoll } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Poll, PollKey } from './poll.ts';
import { storedContent, storedQuestion, storedUnits } from './poll.stored.ts';

const columns = ['organisation_id', 'id', 'content', 'units', 'state', 'showing', 'closes_at', 'public_key', 'eligible', 'small_groups', 'ideas_of', 'ballots'] as const;

const asPoll = (row: Pick<Selectable<StaffPoll>, (typeof columns)[number]>): Poll => ({
  organisationId: row.organisation_id, id: row.id, content: storedContent.parse(row.content), units: storedUnits.parse(row.units),
  state: row.state as PollState, showing: row.showing as PollShowing, // held by check constraints
  closesAt: row.closes_at?.toISOString() ?? null, publicKey: row.public_key, eligible: row.eligible, smallGroups: row.small_groups, ideasOf: row.ideas_of, ballots: row.ballots,
});

/** The polls of a body, the newest first. */
export async function pollsOf(db: Tx, organisationId: string): Promise<Poll[]> {
  const rows = await db.selectFrom('staff_poll').select(columns).where('organisation_id', '=', organisationId).orderBy('created_at', 'desc').orderBy('id').execute();
  return rows.map(asPoll);
}

export async function pollOf(db: Tx, { organisationId, id }: PollKey): Promise<Poll | undefined> {
  const row = await db.selectFrom('staff_poll').select(columns).where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
  return row && asPoll(row);
}

/** The poll of that id. Who has no account sees it until the end of the transaction: row-level security asks for the id. */
export async function pollInView(db: Tx, id: string): Promise<Poll | undefined> {
  await sql`select set_config('parvis.poll', ${id}, true)`.execute(db);
  const row = await db.selectFrom('staff_poll').select(columns).where('id', '=', id).executeTakeFirst();
  return row && asPoll(row);
}

/** Every poll that was opened and not yet brought to its end. */
export async function openPollKeys(db: Tx): Promise<PollKey[]> {
  const rows = await db.selectFrom('staff_poll').select(['organisation_id', 'id']).where('state', '=', 'open').orderBy('id').execute();
  return rows.map(({ organisation_id, id }) => ({ organisationId: organisation_id, id }));
}

export async function insertPoll(db: Tx, poll: Poll, by: { personId: string | null; at: Date; seriesId: string | null }): Promise<void> {
  await db.insertInto('staff_poll').values({ organisation_id: poll.organisationId, id: poll.id, ideas_of: poll.ideasOf, ...changeable(poll), series_id: by.seriesId, created_by: by.personId, created_at: by.at }).execute();
}

export async function updatePoll(db: Tx, poll: Poll): Promise<void> {
  await db.updateTable('staff_poll').set(changeable(poll)).where('organisation_id', '=', poll.organisationId).where('id', '=', poll.id).execute();
}

const changeable = ({ content, units, state, showing, closesAt, publicKey, eligible, smallGroups, ballots }: Poll) => ({
  content: JSON.stringify(content), units: JSON.stringify(units), state, showing, closes_at: closesAt, public_key: publicKey, eligible, small_groups: smallGroups, ballots,
});

export async function questionsOf(db: Tx, { organisationId, id }: PollKey): Promise<PollQuestion[]> {
  const rows = await db.selectFrom('poll_question').select(['id', 'kind', 'content', 'criterion']).where('organisation_id', '=', organisationId).where('poll_id', '=', id).orderBy('position').execute();
  return rows.map(asQuestion);
}

const asQuestion = ({ id, kind, content, criterion }: Pick<Selectable<PollQuestionTable>, 'id' | 'kind' | 'content' | 'criterion'>): PollQuestion =>
  ({ id, kind: kind as PollQuestionKind, ...storedQuestion.parse(content), criterion }); // kind: held by a check constraint

/** Puts these questions in the place of those that a draft had. */
export async function replaceQuestions(db: Tx, { organisationId, id: pollId }: PollKey, questions: readonly PollQuestion[]): Promise<void> {
  await db.deleteFrom('poll_question').where('organisation_id', '=', organisationId).where('poll_id', '=', pollId).execute();
  if (questions.length === 0) return;
  await db.insertInto('poll_question').values(questions.map(({ id, kind, label, options, criterion }, i) =>
    ({ organisation_id: organisationId, poll_id: pollId, id, position: i + 1, kind, content: JSON.stringify({ label, options }), criterion }))).execute();
}

/** While somebody holds a poll alone it opens, closes or moves its ballots; meanwhile nobody is listed, and no token is given or spent. */
export async function holdPoll(db: Tx, id: string, how: 'among_others' | 'alone'): Promise<void> {
  const lock = how === 'alone' ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`;
  await sql`select ${lock}(hashtextextended(${`staff poll ${id}`}, 0))`.execute(db);
}
