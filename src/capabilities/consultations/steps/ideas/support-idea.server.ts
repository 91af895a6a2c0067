import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { admit, recordParticipation, type Recorded } from '../../public/admit.server.ts';
import type { OpenStep } from '../step-kind.ts';
import type { IdeasContent } from './ideas-content.ts';
import { boardOf, standingFor } from './idea-board.server.ts';
import { deleteSupports, insertSupport } from './idea-writes.queries.server.ts';
import { lookAsVoter, shownIdeas } from './ideas.queries.server.ts';

export type Supported = { outcome: 'not_open' | 'expired' | 'withdrawn' } | { outcome: 'given' | 'taken_back'; recorded: Recorded };

/**
 * Gives a support, or takes it back, from the idea and from all that was merged with it. Once for each voter, however often it
 * is sent and however many arrive at once: the pair of idea and voter is the row. Throws `not_found`.
 */
export async function supportIdea(ctx: Ctx, opened: OpenStep<IdeasContent>, { ideaId, token, wanted }: { ideaId: string; token: string; wanted: boolean }): Promise<Supported> {
  if (opened.stepNow !== 'open') return { outcome: 'not_open' };
  const admission = admit(ctx, opened, token);
  if (!admission) return { outcome: 'expired' };
  const key = { organisationId: opened.consultation.organisationId, stepId: opened.step.id };
  if (!(await shownIdeas(ctx.db, key, [ideaId])).has(ideaId)) throw problem('not_found');
  const recorded = await recordParticipation(ctx, opened, { admission, token });
  if (recorded.outcome === 'withdrawn') return { outcome: 'withdrawn' };
  await lookAsVoter(ctx.db, admission.voter);
  if (wanted) await insertSupport(ctx.db, { ...key, ideaId, voter: admission.voter, at: ctx.clock.now() });
  else await deleteSupports(ctx.db, key, admission.voter, standingFor(await boardOf(ctx, key), ideaId)?.members ?? [ideaId]);
  return { outcome: wanted ? 'given' : 'taken_back', recorded };
}
