import type { TextState } from '#core/consultations/moderation.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import type { Side } from './debate.queries.server.ts';

export interface NewText extends StepKey {
  id: string;
  participationId: string;
  side: Side | null;
  parentId: string | null;
  body: string;
  language: string;
  /** Read by everybody at once. */
  published: boolean;
  at: Date;
}

/** Stores a text as its author wrote it; false where this very sending is there already. */
export async function insertText(db: Tx, given: NewText): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('debate_text').values(textRow(given)).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await db.insertInto('debate_words').values(wordsRow(given)).execute();
  return true;
}

/** Stores many texts at once, none of which is there. */
export async function insertTexts(db: Tx, given: readonly NewText[]): Promise<void> {
  await db.insertInto('debate_text').values(given.map(textRow)).execute();
  await db.insertInto('debate_words').values(given.map(wordsRow)).execute();
}

const textRow = ({ organisationId, stepId, id, side, parentId, body, language, published, at }: NewText) => ({
  organisation_id: organisationId, id, step_id: stepId, side, parent_id: parentId, language, received_at: at, changed_at: at,
  ...(published ? { state: 'published', body, published_at: at } : { state: 'waiting' }),
});
const wordsRow = ({ organisationId, stepId, id, participationId, body, at }: NewText) => ({ organisation_id: organisationId, text_id: id, step_id: stepId, participation_id: participationId, body, received_at: at });

/** What the body writes itself, in the name of a service: read by everybody at once. */
export async function insertOfficial(db: Tx, given: StepKey & { id: string; parentId: string; body: string; service: string; language: string; by: string | null; at: Date }): Promise<void> {
  await db.insertInto('debate_text').values({
    organisation_id: given.organisationId, id: given.id, step_id: given.stepId, parent_id: given.parentId, state: 'published', body: given.body, language: given.language, service: given.service, made_by: given.by,
    received_at: given.at, published_at: given.at, changed_at: given.at,
  }).execute();
}

/** Where a text stands from now on, and what everybody reads of it. */
export async function placeText(db: Tx, organisationId: string, id: string, { state, shown, masked, at }: { state: TextState; shown: string | null; masked: boolean; at: Date }): Promise<void> {
  await db.updateTable('debate_text').set({ state, body: shown, masked, changed_at: at, ...(state === 'published' && { published_at: at }) })
    .where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** What its author now says instead. */
export async function changeWords(db: Tx, organisationId: string, id: string, body: string, at: Date): Promise<void> {
  await db.updateTable('debate_words').set({ body, received_at: at }).where('organisation_id', '=', organisationId).where('text_id', '=', id).execute();
}

export interface NewSupport extends StepKey {
  textId: string;
  participationId: string;
  at: Date;
}

const supportRow = ({ organisationId, stepId, textId, participationId, at }: NewSupport) => ({ organisation_id: organisationId, text_id: textId, participation_id: participationId, step_id: stepId, given_at: at });

/** Stores a support; the same one again changes nothing. */
export async function insertSupport(db: Tx, given: NewSupport): Promise<void> {
  await db.insertInto('debate_support').values(supportRow(given)).onConflict((conflict) => conflict.doNothing()).execute();
}

/** Stores many supports at once, none of which is there. */
export async function insertSupports(db: Tx, given: readonly NewSupport[]): Promise<void> {
  await db.insertInto('debate_support').values(given.map(supportRow)).execute();
}

/** Takes a support back, or every one of a participation. */
export async function deleteSupports(db: Tx, organisationId: string, participationId: string, textId?: string): Promise<void> {
  const own = db.deleteFrom('debate_support').where('organisation_id', '=', organisationId).where('participation_id', '=', participationId);
  await (textId === undefined ? own : own.where('text_id', '=', textId)).execute();
}

/** Takes back what a participation wrote, all of it or one text: the words go, that something stood there stays. */
export async function withdrawTexts(db: Tx, organisationId: string, participationId: string, at: Date, only?: string): Promise<void> {
  const words = db.selectFrom('debate_words').select('text_id').where('organisation_id', '=', organisationId).where('participation_id', '=', participationId);
  const ids = (await (only === undefined ? words : words.where('text_id', '=', only)).execute()).map(({ text_id }) => text_id);
  if (ids.length === 0) return;
  await db.updateTable('debate_text').set({ state: 'withdrawn', body: null, masked: false, changed_at: at }).where('organisation_id', '=', organisationId).where('id', 'in', ids).execute();
  // Last: by them the author is known to the policy of the texts.
  await db.deleteFrom('debate_words').where('organisation_id', '=', organisationId).where('text_id', 'in', ids).execute();
}
