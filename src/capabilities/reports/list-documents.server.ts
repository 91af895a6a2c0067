import { locales } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import type { DocumentLine } from './documents.ts';
import { latestIssues } from './issued.queries.server.ts';
import { openSubject } from './open-subject.server.ts';
import { confirmedStrengths } from './papers/confirmed-strengths.server.ts';
import { fullestKind, isDetailed, isReadable, needsStrengths, reportKinds } from './report.ts';

export interface ListedDocuments {
  organisation: string;
  editionId: string;
  editions: string[];
  documents: DocumentLine[];
}

/**
 * Every document that a body may have of an edition (the latest published unless said), in every language, made already or
 * not; under the sight of the one who asks. Throws `results_not_published` and `not_found`.
 */
export async function listDocuments(ctx: Ctx, wanted: { organisationId: string; editionId?: string | undefined }): Promise<ListedDocuments> {
  const { subject, editionId, editions } = await openSubject(ctx, wanted);
  const key = { organisationId: wanted.organisationId, editionId };
  const issues = new Map((await latestIssues(ctx.db, key)).map((issue) => [`${issue.kind}/${issue.locale}`, issue]));
  const detailed = isDetailed(fullestKind(subject.formula));
  const strong = (await confirmedStrengths(ctx.db, key)).length > 0;
  const kinds = reportKinds.filter((kind) => (detailed ? kind !== 'free' : !isDetailed(kind)) && (strong || !needsStrengths(kind)));
  return {
    organisation: subject.name, editionId, editions,
    documents: kinds.flatMap((kind) => locales.map((locale): DocumentLine => {
      const issue = issues.get(`${kind}/${locale}`);
      return { kind, locale, issued: issue ? { code: issue.verification_code, bytes: issue.size_bytes, at: issue.created_at, readable: isReadable(kind) && issue.content_sha256 !== null } : null };
    })),
  };
}
