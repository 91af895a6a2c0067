import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';

export interface NewIdea extends StepKey {
  id: string;
  voter: string;
  title: string;
  body: string;
  language: string;
  theme: string | null;
  place: { x: number; y: number } | null;
  /** Read by everybody at once. */
  published: boolean;
  at: Date;
}

/** Stores an idea as its author wrote it; false where this very sending is there already. */
export async function insertIdea(db: Tx, given: NewIdea): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('idea').values(ideaRow(given)).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await db.insertInto('idea_words').values(wordsRow(given)).execute();
  return true;
}

/** Stores many ideas at once, none of which is there. */
export async function insertIdeas(db: Tx, given: readonly NewIdea[]): Promise<void> {
  await db.insertInto('idea').values(given.map(ideaRow)).execute();
  await db.insertInto('idea_words').values(given.map(wordsRow)).execute();
}

const ideaRow = ({ organisationId, stepId, id, title, body, language, theme, place, published, at }: NewIdea) => ({
  organisation_id: organisationId, id, step_id: stepId, language, theme_id: theme, place_x: place?.x ?? null, place_y: place?.y ?? null, received_at: at, changed_at: at,
  ...(published ? { state: 'published', title, body, published_at: at } : { state: 'waiting' }),
});
const wordsRow = ({ organisationId, stepId, id, voter, title, body, at }: NewIdea) => ({ organisation_id: organisationId, idea_id: id, step_id: stepId, voter, title, body, received_at: at });

export interface NewPhoto extends StepKey {
  ideaId: string;
  position: number;
  sha256: string;
  mediaType: string;
  description: string;
  at: Date;
}

export async function insertPhoto(db: Tx, { organisationId, stepId, ideaId, position, sha256, mediaType, description, at }: NewPhoto): Promise<void> {
  await db.insertInto('idea_photo').values({ organisation_id: organisationId, step_id: stepId, idea_id: ideaId, position, sha256, media_type: mediaType, description, received_at: at }).onConflict((conflict) => conflict.doNothing()).execute();
}

export interface NewSupport extends StepKey {
  ideaId: string;
  voter: string;
  at: Date;
}

const supportRow = ({ organisationId, stepId, ideaId, voter, at }: NewSupport) => ({ organisation_id: organisationId, idea_id: ideaId, voter, step_id: stepId, given_at: at });

/** Stores a support; the same one again changes nothing. */
export async function insertSupport(db: Tx, given: NewSupport): Promise<void> {
  await db.insertInto('idea_support').values(supportRow(given)).onConflict((conflict) => conflict.doNothing()).execute();
}

/** Stores many supports at once, none of which is there. */
export async function insertSupports(db: Tx, given: readonly NewSupport[]): Promise<void> {
  await db.insertInto('idea_support').values(given.map(supportRow)).execute();
}

/** Takes back the supports of a voter for some ideas, or all of a step. */
export async function deleteSupports(db: Tx, { organisationId, stepId }: StepKey, voter: string, ideas?: readonly string[]): Promise<void> {
  const all = db.deleteFrom('idea_support').where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('voter', '=', voter);
  await (ideas ? all.where('idea_id', 'in', [...ideas]) : all).execute();
}

/** Takes back what a voter proposed in a step: the words and pictures go, that something stood there stays. */
export async function withdrawIdeas(db: Tx, { organisationId, stepId }: StepKey, voter: string, at: Date): Promise<void> {
  const own = await db.selectFrom('idea_words').select('idea_id').where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('voter', '=', voter).execute();
  const ids = own.map(({ idea_id }) => idea_id);
  if (ids.length === 0) return;
  await db.deleteFrom('idea_photo').where('organisation_id', '=', organisationId).where('idea_id', 'in', ids).execute();
  await db.updateTable('idea').set({ state: 'withdrawn', title: null, body: null, place_x: null, place_y: null, changed_at: at }).where('organisation_id', '=', organisationId).where('id', 'in', ids).execute();
  // Last: by them the author is known to the policies of the other tables.
  await db.deleteFrom('idea_words').where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('voter', '=', voter).execute();
}

/** Puts an idea on the map. */
export async function setPlace(db: Tx, { organisationId, id }: { organisationId: string; id: string }, { x, y }: { x: number; y: number }, at: Date): Promise<void> {
  await db.updateTable('idea').set({ place_x: x, place_y: y, changed_at: at }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}
