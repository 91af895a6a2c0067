import type { Ctx } from '#platform/context.ts';
import { deleteDraft } from './drafts.queries.server.ts';

/** Erases the browser's registration in progress, at its visitor's wish. */
export async function discardDraft(ctx: Ctx, input: { draft: string }): Promise<void> {
  await deleteDraft(ctx.db, input.draft);
}
