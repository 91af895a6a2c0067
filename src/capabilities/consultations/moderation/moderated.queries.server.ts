import { sql } from 'kysely';
import type { TextState } from '#core/consultations/moderation.ts';
import { isUuid } from '#core/shared/uuid.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../participations.queries.server.ts';
import type { Side } from '../steps/debate/debate.queries.server.ts';
import type { ListedState, WrittenText } from './moderated-kind.ts';

interface Page {
  state?: ListedState;
  limit: number;
  offset: number;
}

/** An argument or a comment with what its author wrote. */
export interface ModeratedDebate extends WrittenText {
  id: string;
  side: Side | null;
  /** The published words of the comment it answers. */
  parent: string | null;
}

/** Texts of a debate in a state, or the one of that id. */
export async function moderatedDebates(db: Tx, { organisationId, stepId }: StepKey, { state, id, limit, offset }: Page & { id?: string }): Promise<ModeratedDebate[]> {
  if (id !== undefined && !isUuid(id)) return [];
  const all = db.selectFrom('debate_text as t').innerJoin('debate_words as w', (join) => join.onRef('w.organisation_id', '=', 't.organisation_id').onRef('w.text_id', '=', 't.id'))
    .leftJoin('debate_text as p', (join) => join.onRef('p.organisation_id', '=', 't.organisation_id').onRef('p.id', '=', 't.parent_id'))
    .select(['t.id', 't.side', 'p.body as parent', 'w.body as words', 't.language', 't.state', 't.body as shown', 't.masked', 'w.received_at'])
    .where('t.organisation_id', '=', organisationId).where('t.step_id', '=', stepId);
  const asked = id !== undefined ? all.where('t.id', '=', id) : state !== undefined ? all.where('t.state', '=', state) : all;
  const rows = await asked.orderBy('w.received_at', state === 'waiting' ? 'asc' : 'desc').orderBy('t.id').limit(limit).offset(offset).execute();
  return rows.map((row) => ({
    id: row.id, stepId, side: row.side as Side | null, parent: row.parent, words: row.words, language: row.language, state: row.state as TextState, // both held by check constraints
    shown: row.shown, masked: row.masked, receivedAt: row.received_at,
  }));
}

type StateCount = { stepId: string; state: ListedState; n: number };

/** How many texts of some debates are in each state; those of the body itself are not among them. */
export async function debateStates(db: Tx, organisationId: string, stepIds: readonly string[]): Promise<StateCount[]> {
  const { rows } = await sql<StateCount>`select step_id as "stepId", state, count(*)::int as n from debate_text
    where organisation_id = ${organisationId} and step_id = any (${[...stepIds]}::uuid[]) and service is null and state <> 'withdrawn' group by 1, 2`.execute(db);
  return rows;
}

/** Words of a survey with what was decided of them. */
export interface ModeratedWords {
  participationId: string;
  question: string;
  words: string;
  state: ListedState;
  shown: string | null;
  masked: boolean;
  receivedAt: Date;
}

/** Words written in a survey in a state, or those of one participation. */
export async function moderatedWords(db: Tx, { organisationId, stepId }: StepKey, { state, of, limit, offset }: Page & { of?: { participationId: string; question: string } }): Promise<ModeratedWords[]> {
  const all = db.selectFrom('survey_text as t')
    .leftJoin('survey_text_shown as s', (join) => join.onRef('s.organisation_id', '=', 't.organisation_id').onRef('s.participation_id', '=', 't.participation_id').onRef('s.question_id', '=', 't.question_id'))
    .select(['t.participation_id', 't.question_id', 't.body as words', 't.received_at', 's.state', 's.body as shown', 's.masked'])
    .where('t.organisation_id', '=', organisationId).where('t.step_id', '=', stepId);
  const asked = of ? all.where('t.participation_id', '=', of.participationId).where('t.question_id', '=', of.question) : state === 'waiting' ? all.where('s.state', 'is', null) : state ? all.where('s.state', '=', state) : all;
  const rows = await asked.orderBy('t.received_at', state === 'waiting' ? 'asc' : 'desc').orderBy('t.participation_id').orderBy('t.question_id').limit(limit).offset(offset).execute();
  return rows.map((row) => ({
    participationId: row.participation_id, question: row.question_id, words: row.words, state: (row.state ?? 'waiting') as ListedState, // held by a check constraint
    shown: row.shown, masked: row.masked ?? false, receivedAt: row.received_at,
  }));
}

export async function wordsStates(db: Tx, organisationId: string, stepIds: readonly string[]): Promise<StateCount[]> {
  const { rows } = await sql<StateCount>`select t.step_id as "stepId", coalesce(s.state, 'waiting') as state, count(*)::int as n from survey_text t
    left join survey_text_shown s on s.organisation_id = t.organisation_id and s.participation_id = t.participation_id and s.question_id = t.question_id
    where t.organisation_id = ${organisationId} and t.step_id = any (${[...stepIds]}::uuid[]) group by 1, 2`.execute(db);
  return rows;
}

/** What everybody reads of words written in a survey; waiting again: nothing. */
export async function placeWords(db: Tx, organisationId: string, of: { participationId: string; question: string }, { state, shown, masked, at }: { state: ListedState; shown: string | null; masked: boolean; at: Date }): Promise<void> {
  const key = { organisation_id: organisationId, participation_id: of.participationId, question_id: of.question };
  if (state === 'waiting') {
    await db.deleteFrom('survey_text_shown').where('organisation_id', '=', organisationId).where('participation_id', '=', of.participationId).where('question_id', '=', of.question).execute();
    return;
  }
  const placed = { state, body: shown, masked, decided_at: at };
  await db.insertInto('survey_text_shown').columns(['organisation_id', 'participation_id', 'question_id', 'step_id', 'state', 'body', 'masked', 'decided_at'])
    .expression((eb) => eb.selectFrom('survey_text').select(({ val }) => ['organisation_id', 'participation_id', 'question_id', 'step_id', val(state).as('state'), val(shown).as('body'), val(masked).as('masked'), val(at).as('decided_at')])
      .where('organisation_id', '=', key.organisation_id).where('participation_id', '=', key.participation_id).where('question_id', '=', key.question_id))
    .onConflict((conflict) => conflict.columns(['organisation_id', 'participation_id', 'question_id']).doUpdateSet(placed)).execute();
}

/** Published words of a survey by question, the latest first: what everybody may read once it is over. */
export async function publishedWords(db: Tx, { organisationId, stepId }: StepKey): Promise<{ question: string; body: string; masked: boolean }[]> {
  const rows = await db.selectFrom('survey_text_shown').select(['question_id', 'body', 'masked']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('state', '=', 'published').orderBy('decided_at', 'desc').orderBy('participation_id').execute();
  return rows.flatMap((row) => (row.body === null ? [] : [{ question: row.question_id, body: row.body, masked: row.masked }]));
}

/** An idea with what its author wrote: its sentence, then what explains it, on lines of their own. */
export interface ModeratedIdea extends WrittenText {
  id: string;
}

const bothLines = (title: string, body: string): string => (body === '' ? title : `${title}\n${body}`);

/** Ideas of a step in a state, or the one of that id. */
export async function moderatedIdeas(db: Tx, { organisationId, stepId }: StepKey, { state, id, limit, offset }: Page & { id?: string }): Promise<ModeratedIdea[]> {
  if (id !== undefined && !isUuid(id)) return [];
  const all = db.selectFrom('idea as i').innerJoin('idea_words as w', (join) => join.onRef('w.organisation_id', '=', 'i.organisation_id').onRef('w.idea_id', '=', 'i.id'))
    .select(['i.id', 'i.state', 'i.title as shown_title', 'i.body as shown_body', 'i.masked', 'i.language', 'w.title', 'w.body', 'i.received_at'])
    .where('i.organisation_id', '=', organisationId).where('i.step_id', '=', stepId);
  const asked = id !== undefined ? all.where('i.id', '=', id) : state !== undefined ? all.where('i.state', '=', state) : all;
  const rows = await asked.orderBy('i.received_at', state === 'waiting' ? 'asc' : 'desc').orderBy('i.id').limit(limit).offset(offset).execute();
  return rows.map((row) => ({
    id: row.id, stepId, words: bothLines(row.title, row.body), language: row.language, state: row.state as TextState, // held by a check constraint
    shown: row.shown_title === null ? null : bothLines(row.shown_title, row.shown_body ?? ''), masked: row.masked, receivedAt: row.received_at,
  }));
}

export async function ideaStates(db: Tx, organisationId: string, stepIds: readonly string[]): Promise<StateCount[]> {
  const { rows } = await sql<StateCount>`select step_id as "stepId", state, count(*)::int as n from idea
    where organisation_id = ${organisationId} and step_id = any (${[...stepIds]}::uuid[]) and state <> 'withdrawn' group by 1, 2`.execute(db);
  return rows;
}
