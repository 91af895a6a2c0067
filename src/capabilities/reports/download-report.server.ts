import type { Ctx } from '#platform/context.ts';
import { reportFileName } from './file-name.ts';
import { findIssue, type ReportWanted } from './find-issue.server.ts';
import { isKept, makeReportJob } from './make-report.server.ts';
import { mediaTypeOf } from './report.ts';

export type ReportFile = { state: 'ready'; file: Buffer; mediaType: string; fileName: string; sha256: string } | { state: 'preparing' };

/**
 * A document of a body, under the sight of the one who asks. One that was not made yet is queued, and said to be in
 * preparation. Throws `results_not_published`, `not_found`, and `detail_not_in_formula`.
 */
export async function downloadReport(ctx: Ctx, wanted: ReportWanted): Promise<ReportFile> {
  const { name, organisation, issue } = await findIssue(ctx, wanted);
  if (!issue || !(await isKept(ctx, issue.sha256))) {
    await ctx.enqueue(makeReportJob, { ...name });
    return { state: 'preparing' };
  }
  return { state: 'ready', file: await ctx.files.get(issue.sha256), mediaType: mediaTypeOf(name.kind), fileName: reportFileName({ ...name, name: organisation }), sha256: issue.sha256 };
}
