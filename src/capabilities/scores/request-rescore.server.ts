import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { jobRuns } from '#platform/jobs/job-run.ts';
import { freezeOf } from './freeze.queries.server.ts';
import { rescoreEditionJob } from './rescore-edition.server.ts';
import { mayScore } from './scores.access.ts';
import { scoresTexts } from './scores.texts.ts';

/**
 * Has a whole edition scored again from its answers, as a long job with progress. Throws `not_allowed`,
 * `edition_already_frozen`, and `rescore_running` while it is at work already.
 */
export async function requestRescore(ctx: Ctx, editionId: string): Promise<void> {
  if (!mayScore(ctx.actor)) throw problem('not_allowed');
  if (await freezeOf(ctx.db, editionId)) throw problem('edition_already_frozen');
  const running = (await jobRuns(ctx.db)).some(({ job, finished_at: finished }) => job === rescoreEditionJob && finished === null);
  if (running) throw problem('rescore_running');
  const label = loadEdition(editionId, ctx.settings.dataDir).label[ctx.locale];
  await ctx.enqueue(rescoreEditionJob, { editionId }, scoresTexts[ctx.locale].jobTitle(label));
  await ctx.record({ name: 'scores.rescore_asked', subjectType: 'edition', subjectId: editionId, editionId });
}
