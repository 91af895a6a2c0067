import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { askToCancel } from '#platform/jobs/job-run.ts';
import { requireMayCancelJobs } from './operations.access.ts';
import { operationEvents } from './operations.events.ts';

/**
 * Asks a running job to stop: it does so at its next step, and what it has done stays.
 * Throws `not_allowed`, or `job_over` when it has ended meanwhile.
 */
export async function cancelJob(ctx: Ctx, input: { id: string }): Promise<void> {
  requireMayCancelJobs(ctx.actor);
  if (!isUuid(input.id) || !(await askToCancel(ctx.db, input.id, ctx.clock.now()))) throw problem('job_over');
  await ctx.record({ name: operationEvents.cancelAsked, subjectType: 'job', subjectId: input.id });
}
