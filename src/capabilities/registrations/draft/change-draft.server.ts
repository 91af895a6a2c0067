import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { editionTakingSignUps, openEdition } from '../open-edition.server.ts';
import { emptyDraft, type DraftData, type SignUpStep } from './draft.ts';
import { draftByHash, insertDraft, updateDraft, type Draft } from './drafts.queries.server.ts';

/**
 * Applies a change to the browser's draft, which is made first where there is none: what was typed is never refused
 * for want of a draft. Two tabs wait for each other. Throws `registration_closed`, and `registration_sent` once it is.
 */
export async function changeDraft(
  ctx: Ctx,
  hash: string,
  step: SignUpStep,
  change: (data: DraftData) => DraftData,
): Promise<DraftData> {
  const draft = (await draftByHash(ctx.db, hash, { lock: true })) ?? (await startDraft(ctx, hash, step));
  if (draft.finished) throw problem('registration_sent', { reference: draft.data.reference ?? '' });
  editionTakingSignUps(ctx, draft.editionId);
  const data = change(draft.data);
  await updateDraft(ctx.db, { hash: draft.hash, step, data, now: ctx.clock.now() });
  return data;
}

/** Begins a draft for the edition that is open today. Throws `registration_closed` when none is. */
async function startDraft(ctx: Ctx, hash: string, step: SignUpStep): Promise<Draft> {
  const edition = openEdition(ctx);
  if (!edition) throw problem('registration_closed');
  const now = ctx.clock.now();
  await insertDraft(ctx.db, { hash, editionId: edition.id, step, now });
  return { hash, editionId: edition.id, finished: false, data: emptyDraft, createdAt: now, updatedAt: now };
}
