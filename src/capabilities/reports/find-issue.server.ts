import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { latestIssue, type IssuedReport, type ReportName } from './issued.queries.server.ts';
import { openSubject } from './open-subject.server.ts';
import { confirmedStrengths } from './papers/confirmed-strengths.server.ts';
import { fullestKind, isDetailed, needsStrengths, type ReportKind } from './report.ts';

export interface ReportWanted {
  organisationId: string;
  /** The latest published edition unless said. */
  editionId?: string | undefined;
  /** The fullest document of the formula unless said. */
  kind?: ReportKind | undefined;
  locale: Locale;
}

/**
 * Which document is meant, and its latest issue if it was made, under the sight of the one who asks.
 * Throws `results_not_published`, `not_found`, and `detail_not_in_formula`.
 */
export async function findIssue(ctx: Ctx, wanted: ReportWanted): Promise<{ name: ReportName; organisation: string; issue: IssuedReport | undefined }> {
  const { organisationId, locale } = wanted;
  const { subject, editionId } = await openSubject(ctx, wanted);
  const fullest = fullestKind(subject.formula);
  const kind = wanted.kind ?? fullest;
  if (isDetailed(kind) && !isDetailed(fullest)) throw problem('detail_not_in_formula');
  if (needsStrengths(kind) && (await confirmedStrengths(ctx.db, { organisationId, editionId })).length === 0) throw problem('not_found');
  const name: ReportName = { organisationId, editionId, kind, locale };
  return { name, organisation: subject.name, issue: await latestIssue(ctx.db, name) };
}
