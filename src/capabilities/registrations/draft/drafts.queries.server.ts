import type { Tx } from '#platform/db/transaction.ts';
import { draftData, type DraftData } from './draft.ts';

/** A registration in progress, found by the hash of the token that its browser holds. */
export interface Draft {
  /** The draft's own hash, which differs from the browser's where that one came by a mailed link. */
  hash: string;
  editionId: string;
  /** `done` once the registration has been sent. */
  finished: boolean;
  data: DraftData;
  createdAt: Date;
  updatedAt: Date;
}

const finishedStep = 'done';

export async function draftByHash(db: Tx, hash: string, options: { lock?: boolean } = {}): Promise<Draft | null> {
  const query = db
    .selectFrom('registration_draft').select(['token_hash', 'edition_id', 'step', 'data', 'created_at', 'updated_at'])
    .where((eb) => eb.or([
      eb('token_hash', '=', hash),
      // A mailed link expires and opens nothing by itself: it gives its browser a token of its own.
      eb('token_hash', '=', eb.selectFrom('registration_draft_link').select('draft_hash').where('token_hash', '=', hash).where('expires_at', 'is', null)),
    ]));
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return null;
  return {
    hash: row.token_hash, editionId: row.edition_id, finished: row.step === finishedStep, data: draftData.parse(row.data),
    createdAt: row.created_at, updatedAt: row.updated_at,
  };
}

export async function insertDraft(db: Tx, draft: { hash: string; editionId: string; step: string; data?: DraftData; now: Date }): Promise<void> {
  await db
    .insertInto('registration_draft')
    .values({
      token_hash: draft.hash, edition_id: draft.editionId, step: draft.step, data: JSON.stringify(draft.data ?? {}),
      created_at: draft.now, updated_at: draft.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function updateDraft(db: Tx, draft: { hash: string; step: string; data: DraftData; now: Date }): Promise<void> {
  await db
    .updateTable('registration_draft')
    .set({ step: draft.step, data: JSON.stringify(draft.data), updated_at: draft.now })
    .where('token_hash', '=', draft.hash)
    .execute();
}

/** Empties a draft whose registration was sent: only the reference stays, and whether it is drawn, so that sending twice answers the same. */
export async function finishDraft(db: Tx, draft: { hash: string; reference: string; drawn: boolean; now: Date }): Promise<void> {
  await updateDraft(db, { hash: draft.hash, step: finishedStep, data: { sites: [], reference: draft.reference, drawn: draft.drawn }, now: draft.now });
}

export async function deleteDraft(db: Tx, hash: string): Promise<void> {
  await db.deleteFrom('registration_draft').where('token_hash', '=', hash).execute();
}

/** Another token for a draft: a mailed link with its end, or a browser's own without one. */
export async function insertDraftLink(db: Tx, link: { hash: string; draftHash: string; expiresAt: Date | null; now: Date }): Promise<void> {
  await db
    .insertInto('registration_draft_link')
    .values({ token_hash: link.hash, draft_hash: link.draftHash, expires_at: link.expiresAt, created_at: link.now })
    .execute();
}

/** The draft that a mailed link opens, unless the link has expired. */
export async function draftOfLink(db: Tx, hash: string, now: Date): Promise<{ draftHash: string } | null> {
  const row = await db
    .selectFrom('registration_draft_link').select('draft_hash')
    .where('token_hash', '=', hash).where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? { draftHash: row.draft_hash } : null;
}
