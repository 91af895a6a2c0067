import type { Ctx } from '#platform/context.ts';
import { deleteDraft, draftByHash } from './drafts.queries.server.ts';

/** Erases the browser's registration in progress, at its visitor's wish. */
export async function discardDraft(ctx: Ctx, input: { draft: string }): Promise<void> {
  const draft = await draftByHash(ctx.db, input.draft);
  if (draft) await deleteDraft(ctx.db, draft.hash);
}
