import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { draftData, type DraftData } from './draft.ts';

/** A registration in progress, found by the hash of the token that its browser holds. */
export interface Draft {
  editionId: string;
  /** `done` once the registration has been sent. */
  finished: boolean;
  data: DraftData;
  updatedAt: Date;
}

const finishedStep = 'done';

export async function draftByHash(db: Tx, hash: string, options: { lock?: boolean } = {}): Promise<Draft | null> {
  const query = db.selectFrom('registration_draft').select(['edition_id', 'step', 'data', 'updated_at']).where('token_hash', '=', hash);
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return null;
  return { editionId: row.edition_id, finished: row.step === finishedStep, data: draftData.parse(row.data), updatedAt: row.updated_at };
}

export async function insertDraft(db: Tx, draft: { hash: string; editionId: string; step: string; now: Date }): Promise<void> {
  await db
    .insertInto('registration_draft')
    .values({ token_hash: draft.hash, edition_id: draft.editionId, step: draft.step, created_at: draft.now, updated_at: draft.now })
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

/** Empties a draft whose registration was sent: only the reference stays, so that sending twice answers the same. */
export async function finishDraft(db: Tx, draft: { hash: string; reference: string; now: Date }): Promise<void> {
  await updateDraft(db, { hash: draft.hash, step: finishedStep, data: { sites: [], reference: draft.reference }, now: draft.now });
}

export async function deleteDraft(db: Tx, hash: string): Promise<void> {
  await db.deleteFrom('registration_draft').where('token_hash', '=', hash).execute();
}

/** Deletes the drafts nobody has touched for `days` days. Returns how many. */
export async function deleteIdleDrafts(db: Tx, now: Date, days: number): Promise<number> {
  const result = await db
    .deleteFrom('registration_draft')
    .where('updated_at', '<', sql<Date>`${now}::timestamptz - make_interval(days => ${days}::int)`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
