import type { Selectable } from 'kysely';
import type { PollIdea } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { PollKey } from '../poll.ts';
import type { IdeaReply, StaffIdea } from './idea.ts';

const columns = [
  'i.id', 'i.poll_id', 'i.state', 'i.body', 'i.reason', 'i.criterion', 'i.support_poll_id', 'i.voters', 'i.supports', 'i.reply', 'i.reply_body', 'i.reply_service', 'i.replied_at',
  'i.action_id', 'i.action_title', 'i.action_state', 'i.action_due_on', 'i.action_done_on',
] as const;

type Row = Pick<Selectable<PollIdea>, 'id' | 'poll_id' | 'body' | 'criterion' | 'support_poll_id' | 'voters' | 'supports' | 'reply' | 'reply_body' | 'reply_service' | 'replied_at' | 'action_id' | 'action_title' | 'action_state' | 'action_due_on' | 'action_done_on'>;

/** What became of an idea. What stands together is held by check constraints. */
const fateOf = (row: Row): Pick<StaffIdea, 'criterion' | 'support' | 'reply' | 'action'> => ({
  criterion: row.criterion, support: row.support_poll_id === null ? null : { pollId: row.support_poll_id, atLeast: row.supports, voters: row.voters },
  reply: row.reply === null ? null : { reply: row.reply as IdeaReply, body: row.reply_body ?? '', service: row.reply_service ?? '', at: row.replied_at?.toISOString() ?? '' },
  action: row.action_id === null ? null : { id: row.action_id, title: row.action_title ?? '', state: row.action_state ?? '', dueOn: row.action_due_on, doneOn: row.action_done_on },
});

/** Every idea of a poll, read or not, in no order that tells anything. */
export async function ideasOf(db: Tx, { organisationId, id }: PollKey): Promise<StaffIdea[]> {
  const rows = await db.selectFrom('poll_words as w')
    .innerJoin('poll_question as q', (join) => join.onRef('q.organisation_id', '=', 'w.organisation_id').onRef('q.poll_id', '=', 'w.poll_id').onRef('q.id', '=', 'w.question_id'))
    .leftJoin('poll_idea as i', (join) => join.onRef('i.organisation_id', '=', 'w.organisation_id').onRef('i.poll_id', '=', 'w.poll_id').onRef('i.id', '=', 'w.id'))
    .select(['w.id as words_id', 'w.question_id', 'w.body as words', 'q.criterion as asked_criterion', ...columns])
    .where('w.organisation_id', '=', organisationId).where('w.poll_id', '=', id).where('q.kind', '=', 'idea').orderBy('w.question_id').orderBy('w.group_number').orderBy('w.id').execute();
  return rows.map(({ words_id, question_id, words, asked_criterion, id: read, poll_id, state, body, reason, ...row }) => ({
    id: words_id, pollId: id, questionId: question_id, words, body: body ?? words, reason,
    ...(read === null || poll_id === null || state === null || body === null ? { state: 'waiting', criterion: asked_criterion, support: null, reply: null, action: null } : { state: state as StaffIdea['state'], ...fateOf({ ...row, id: read, poll_id, body }) }),
  }));
}

/** Ideas that are shown to colleagues. */
export async function shownIdeasOf(db: Tx, { organisationId, id }: PollKey): Promise<Omit<StaffIdea, 'words' | 'state' | 'reason' | 'questionId'>[]> {
  const rows = await db.selectFrom('poll_idea as i').select(columns).where('i.organisation_id', '=', organisationId).where('i.poll_id', '=', id).where('i.state', '=', 'shown').orderBy('i.id').execute();
  return rows.map((row) => ({ id: row.id, pollId: row.poll_id, body: row.body, ...fateOf(row) }));
}

interface Checked {
  id: string;
  state: 'shown' | 'set_aside';
  body: string;
  reason: string | null;
  criterion: string | null;
  by: string | null;
  at: Date;
}

/** Notes what somebody who read an idea decided; again, in place of what they decided before. */
export async function saveCheck(db: Tx, { organisationId, id: pollId }: PollKey, { id, state, body, reason, criterion, by, at }: Checked): Promise<void> {
  const decided = { state, body, reason, criterion, checked_by: by, checked_at: at };
  await db.insertInto('poll_idea').values({ organisation_id: organisationId, poll_id: pollId, id, ...decided }).onConflict((conflict) => conflict.columns(['organisation_id', 'poll_id', 'id']).doUpdateSet(decided)).execute();
}

export async function saveReply(db: Tx, { organisationId, id: pollId }: PollKey, ideaId: string, { reply, body, service, by, at }: { reply: IdeaReply; body: string; service: string; by: string | null; at: Date }): Promise<void> {
  await db.updateTable('poll_idea').set({ reply, reply_body: body, reply_service: service, replied_by: by, replied_at: at })
    .where('organisation_id', '=', organisationId).where('poll_id', '=', pollId).where('id', '=', ideaId).execute();
}

/** Notes by which question of which poll an idea is put before colleagues. */
export async function noteProposed(db: Tx, { organisationId, id: pollId }: PollKey, ideaId: string, support: { pollId: string; questionId: string }): Promise<void> {
  await db.updateTable('poll_idea').set({ support_poll_id: support.pollId, support_question_id: support.questionId, voters: null, supports: null })
    .where('organisation_id', '=', organisationId).where('poll_id', '=', pollId).where('id', '=', ideaId).execute();
}

/** Notes what came out for the idea of a question of a poll; null: too few voted, as if it had not been put before them. */
export async function noteSupports(db: Tx, { organisationId, id: pollId }: PollKey, questionId: string, told: { voters: number; supports: number } | null): Promise<void> {
  await db.updateTable('poll_idea').set(told ?? { support_poll_id: null, support_question_id: null }).where('organisation_id', '=', organisationId).where('support_poll_id', '=', pollId).where('support_question_id', '=', questionId).execute();
}

export async function saveAction(db: Tx, { organisationId, id: pollId }: PollKey, ideaId: string, action: NonNullable<StaffIdea['action']>): Promise<void> {
  await db.updateTable('poll_idea').set({ action_id: action.id, ...actionColumns(action) }).where('organisation_id', '=', organisationId).where('poll_id', '=', pollId).where('id', '=', ideaId).execute();
}

/** Tells the idea of which an action was born how far it is; nothing where it was born of none. */
export async function followAction(db: Tx, organisationId: string, action: NonNullable<StaffIdea['action']>): Promise<void> {
  await db.updateTable('poll_idea').set(actionColumns(action)).where('organisation_id', '=', organisationId).where('action_id', '=', action.id).execute();
}

const actionColumns = ({ title, state, dueOn, doneOn }: NonNullable<StaffIdea['action']>) => ({ action_title: title, action_state: state, action_due_on: dueOn, action_done_on: doneOn });
