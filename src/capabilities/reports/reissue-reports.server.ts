import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { latestIssues } from './issued.queries.server.ts';
import { makeReportJob } from './make-report.server.ts';

/** Follows `scores.revised`: what a body was given is made again from its revised scores. */
export const reissueReportsJob = 'reports.reissue';

/**
 * Queues every document already issued of the body, each as a new issue beside the old one; the code of the old one then says by which it
 * was replaced. A document in which nothing changed keeps its issue (see `makeReport`). What was never issued is made when it is asked for.
 */
export async function reissueReports(ctx: Ctx, data: JobData): Promise<void> {
  const key = { organisationId: String(data['organisationId']), editionId: String(data['editionId']) };
  for (const { kind, locale } of await latestIssues(ctx.db, key)) await ctx.enqueue(makeReportJob, { ...key, kind, locale });
}
