import type { Locale } from '#core/shared/texts.ts';
import { publishedEditionsOf } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { reportFileName } from './file-name.ts';
import { latestIssue, type ReportName } from './issued.queries.server.ts';
import { isKept, makeReportJob } from './make-report.server.ts';
import { fullestKind, type ReportKind } from './report.ts';
import { reportSubject } from './reports.queries.server.ts';

export interface ReportWanted {
  organisationId: string;
  /** The latest published edition unless said. */
  editionId?: string | undefined;
  /** The fullest document of the formula unless said. */
  kind?: ReportKind | undefined;
  locale: Locale;
}

export type ReportFile = { state: 'ready'; pdf: Buffer; fileName: string; sha256: string } | { state: 'preparing' };

/**
 * A document of a body, under the sight of the one who asks. One that was not made yet is queued, and said to be in
 * preparation. Throws `results_not_published`, `not_found`, and `detail_not_in_formula`.
 */
export async function downloadReport(ctx: Ctx, wanted: ReportWanted): Promise<ReportFile> {
  const { organisationId, locale } = wanted;
  const editions = await publishedEditionsOf(ctx.db, organisationId);
  const editionId = wanted.editionId ?? editions[0];
  if (!editionId) throw problem('results_not_published');
  const subject = editions.includes(editionId) ? await reportSubject(ctx.db, { organisationId, editionId }) : undefined;
  if (!subject) throw problem('not_found');
  const kind = wanted.kind ?? fullestKind(subject.formula);
  if (kind === 'personalised' && fullestKind(subject.formula) === 'free') throw problem('detail_not_in_formula');
  const name: ReportName = { organisationId, editionId, kind, locale };
  const issue = await latestIssue(ctx.db, name);
  if (!issue || !(await isKept(ctx, issue.sha256))) {
    await ctx.enqueue(makeReportJob, { ...name });
    return { state: 'preparing' };
  }
  const fileName = reportFileName({ editionId, kind, locale, name: subject.name });
  return { state: 'ready', pdf: await ctx.files.get(issue.sha256), fileName, sha256: issue.sha256 };
}
