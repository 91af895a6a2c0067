import type { Locale } from '#core/shared/texts.ts';
import { latestPublication, publicationOf } from '#capabilities/benchmarks/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { reportFileName } from './file-name.ts';
import { latestNationalIssue } from './issued.queries.server.ts';
import { mediaTypeOf, type NationalKind } from './report.ts';
import { isKept } from './make-report.server.ts';

/** A document of an edition as a whole, the national report unless said, the one published last unless said, for everybody. Throws `not_found`, and `report_unavailable` before it was made. */
export async function downloadNationalReport(ctx: Ctx, wanted: { editionId?: string | undefined; kind?: NationalKind | undefined; locale: Locale }): Promise<{ file: Buffer; mediaType: string; fileName: string; sha256: string }> {
  const { locale, kind = 'national' } = wanted;
  const publication = wanted.editionId ? await publicationOf(ctx.db, wanted.editionId) : await latestPublication(ctx.db);
  if (!publication) throw problem('not_found');
  const editionId = publication.edition_id;
  const issue = await latestNationalIssue(ctx.db, { editionId, kind, locale });
  if (!issue || !(await isKept(ctx, issue.sha256))) throw problem('report_unavailable');
  return { file: await ctx.files.get(issue.sha256), mediaType: mediaTypeOf(kind), fileName: reportFileName({ editionId, kind, locale, name: null }), sha256: issue.sha256 };
}
