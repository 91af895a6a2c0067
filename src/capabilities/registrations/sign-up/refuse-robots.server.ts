import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { draftByHash } from '../draft/drafts.queries.server.ts';

/** Nobody finds, describes and confirms a body quicker; a program does. */
const leastSeconds = 3;

/** The field that people never see: what is in it was put there by a program. */
export const honeypot = 'company_fax';

/**
 * Refuses what only a program sends: a filled hidden field, or a registration sent seconds after it was begun. The
 * sentence is for the person it may hit by mistake: nothing is lost and a second press works. Throws `looks_automatic`.
 */
export async function refuseRobots(ctx: Ctx, input: { draft: string | null; trap: unknown }): Promise<void> {
  if (typeof input.trap === 'string' && input.trap.trim() !== '') throw problem('looks_automatic');
  const draft = input.draft ? await draftByHash(ctx.db, input.draft) : null;
  if (draft && ctx.clock.now().getTime() - draft.createdAt.getTime() < leastSeconds * 1000) throw problem('looks_automatic');
}
