import { sql } from 'kysely';
import type { IdeaStatus, LoneIdea } from '#core/consultations/idea-board.ts';
import type { IdeaSupport, Lineage } from '#core/consultations/lineage.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';

/** Whoever takes part, until the end of the transaction: row-level security shows them what they gave. */
export async function lookAsVoter(db: Tx, voter: string): Promise<void> {
  await sql`select set_config('parvis.voter', ${voter}, true)`.execute(db);
}

/** The voter of a participation that was opened; null where it is not. */
export async function voterOfParticipation(db: Tx, organisationId: string, participationId: string): Promise<string | null> {
  const row = await db.selectFrom('participation').select('voter').where('organisation_id', '=', organisationId).where('id', '=', participationId).executeTakeFirst();
  return row?.voter ?? null;
}

/** The published ideas of a step, each alone, the newest first. */
export async function loneIdeas(db: Tx, { organisationId, stepId }: StepKey): Promise<LoneIdea[]> {
  const supports = db.selectFrom('idea_support').select(({ fn }) => ['idea_id', fn.countAll<string>().as('n')]).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).groupBy('idea_id').as('s');
  const replies = db.selectFrom('idea_reply').select(['idea_id', sql<string>`to_char(min(made_at) at time zone 'Europe/Paris', 'YYYY-MM-DD')`.as('answered_on'), sql<string>`(array_agg(status order by made_at desc, id desc))[1]`.as('status')])
    .where('organisation_id', '=', organisationId).where('step_id', '=', stepId).groupBy('idea_id').as('r');
  const rows = await db.selectFrom('idea as i').leftJoin(supports, 's.idea_id', 'i.id').leftJoin(replies, 'r.idea_id', 'i.id')
    .select(['i.id', 'i.theme_id', sql<string>`to_char(i.published_at at time zone 'Europe/Paris', 'YYYY-MM-DD')`.as('published_on'), sql<boolean>`i.place_x is not null`.as('placed'), 's.n', 'r.answered_on', 'r.status'])
    .where('i.organisation_id', '=', organisationId).where('i.step_id', '=', stepId).where('i.state', '=', 'published').orderBy('i.published_at', 'desc').orderBy('i.id', 'desc').execute();
  return rows.map((row) => ({
    id: row.id, theme: row.theme_id, publishedOn: row.published_on, supports: Number(row.n ?? 0), answeredOn: row.answered_on,
    status: row.status as IdeaStatus | null, // held by a check constraint
    placed: row.placed,
  }));
}

/** Merges in force in a step. */
export async function mergesInForce(db: Tx, { organisationId, stepId }: StepKey): Promise<Lineage> {
  return db.selectFrom('idea_merge').select(['id', 'from_idea as from', 'into_idea as into']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('undone_at', 'is', null).orderBy('made_at').orderBy('id').execute();
}

/** Every support given to some ideas of a step. */
export async function supportsOf(db: Tx, { organisationId, stepId }: StepKey, ideas: readonly string[]): Promise<IdeaSupport[]> {
  if (ideas.length === 0) return [];
  return db.selectFrom('idea_support').select(['idea_id as idea', 'voter']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('idea_id', 'in', [...ideas]).execute();
}

/** Ideas of a step that one voter supports. */
export async function supportedBy(db: Tx, { organisationId, stepId }: StepKey, voter: string): Promise<Set<string>> {
  const rows = await db.selectFrom('idea_support').select('idea_id').where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('voter', '=', voter).execute();
  return new Set(rows.map(({ idea_id }) => idea_id));
}

export interface ShownIdea {
  id: string;
  title: string;
  body: string;
  masked: boolean;
  language: string;
  theme: string | null;
  place: { x: number; y: number } | null;
  publishedAt: Date;
}

/** The published words of some ideas, by id. */
export async function shownIdeas(db: Tx, { organisationId, stepId }: StepKey, ids: readonly string[]): Promise<Map<string, ShownIdea>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('idea').select(['id', 'title', 'body', 'masked', 'language', 'theme_id', 'place_x', 'place_y', 'published_at'])
    .where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('state', '=', 'published').where('id', 'in', [...ids]).execute();
  return new Map(rows.flatMap((row) => (row.title === null || row.published_at === null ? [] : [[row.id, {
    id: row.id, title: row.title, body: row.body ?? '', masked: row.masked, language: row.language, theme: row.theme_id,
    place: row.place_x === null || row.place_y === null ? null : { x: row.place_x, y: row.place_y }, publishedAt: row.published_at,
  }]])));
}

/** Words of ideas changed since an instant, to be searched; `null` words: to be searched no more. */
export async function wordsChangedSince(db: Tx, { organisationId, stepId }: StepKey, since: Date): Promise<{ id: string; words: { title: string; body: string } | null; changedAt: Date }[]> {
  const rows = await db.selectFrom('idea').select(['id', 'state', 'title', 'body', 'changed_at']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('changed_at', '>=', since).execute();
  return rows.map((row) => ({ id: row.id, words: row.state === 'published' && row.title !== null ? { title: row.title, body: row.body ?? '' } : null, changedAt: row.changed_at }));
}

export interface Reply {
  id: string;
  ideaId: string;
  service: string;
  body: string;
  status: IdeaStatus;
  at: Date;
}

/** Official replies to some ideas, the first one first. */
export async function repliesTo(db: Tx, { organisationId, stepId }: StepKey, ids: readonly string[]): Promise<Reply[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('idea_reply').select(['id', 'idea_id', 'service', 'body', 'status', 'made_at']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('idea_id', 'in', [...ids]).orderBy('made_at').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, ideaId: row.idea_id, service: row.service, body: row.body, status: row.status as IdeaStatus, at: row.made_at })); // status held by a check constraint
}

export interface Photo {
  ideaId: string;
  position: number;
  sha256: string;
  mediaType: string;
  description: string;
}

export async function photosOf(db: Tx, { organisationId, stepId }: StepKey, ids: readonly string[]): Promise<Photo[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('idea_photo').select(['idea_id', 'position', 'sha256', 'media_type', 'description']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('idea_id', 'in', [...ids]).orderBy('position').execute();
  return rows.map((row) => ({ ideaId: row.idea_id, position: row.position, sha256: row.sha256, mediaType: row.media_type, description: row.description }));
}

export interface OwnIdea {
  id: string;
  state: 'waiting' | 'published' | 'refused' | 'withdrawn';
  title: string;
  receivedAt: Date;
}

/** What one voter proposed in a step, the newest first. */
export async function proposedBy(db: Tx, { organisationId, stepId }: StepKey, voter: string): Promise<OwnIdea[]> {
  const rows = await db.selectFrom('idea_words as w').innerJoin('idea as i', (join) => join.onRef('i.organisation_id', '=', 'w.organisation_id').onRef('i.id', '=', 'w.idea_id'))
    .select(['i.id', 'i.state', 'w.title', 'i.received_at']).where('w.organisation_id', '=', organisationId).where('w.step_id', '=', stepId).where('w.voter', '=', voter).orderBy('i.received_at', 'desc').execute();
  return rows.map((row) => ({ id: row.id, state: row.state as OwnIdea['state'], title: row.title, receivedAt: row.received_at })); // held by a check constraint
}

export interface OwnPlaced {
  id: string;
  state: OwnIdea['state'];
  title: string;
  place: { x: number; y: number } | null;
}

/** One idea of a voter, with its place. */
export async function ownPlaced(db: Tx, { organisationId, stepId }: StepKey, { voter, id }: { voter: string; id: string }): Promise<OwnPlaced | undefined> {
  const row = await db.selectFrom('idea_words as w').innerJoin('idea as i', (join) => join.onRef('i.organisation_id', '=', 'w.organisation_id').onRef('i.id', '=', 'w.idea_id'))
    .select(['i.id', 'i.state', 'w.title', 'i.place_x', 'i.place_y']).where('w.organisation_id', '=', organisationId).where('w.step_id', '=', stepId).where('w.voter', '=', voter).where('w.idea_id', '=', id).executeTakeFirst();
  return row && { id: row.id, state: row.state as OwnIdea['state'], title: row.title, place: row.place_x === null || row.place_y === null ? null : { x: row.place_x, y: row.place_y } }; // state held by a check constraint
}
