import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { ideaState, setState } from './idea-moderation.queries.server.ts';

/** What a moderator decides: the words that everybody reads (masked where needed), nothing, or that it is read again. */
export type IdeaDecision =
  | { state: 'published'; title: string; body: string; masked: boolean }
  | { state: 'refused' | 'waiting' };

/**
 * Publishes an idea, refuses it or has it read again; what its author took back stays so. The clock of silence runs from the
 * first publication on. Whoever calls has checked that the actor may moderate, and notes the reason. Throws `not_found`.
 */
export async function moderateIdea(ctx: Ctx, key: { organisationId: string; id: string }, decision: IdeaDecision): Promise<void> {
  const known = await ideaState(ctx.db, key);
  if (!known || known.state === 'withdrawn') throw problem('not_found');
  const at = ctx.clock.now();
  await setState(ctx.db, key, decision.state === 'published'
    ? { state: 'published', title: decision.title, body: decision.body, masked: decision.masked, published_at: known.publishedAt ?? at, changed_at: at }
    : { state: decision.state, title: null, body: null, changed_at: at });
}
