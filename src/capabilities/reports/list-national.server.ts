import { isLocale } from '#core/shared/texts.ts';
import { latestPublication, publicationOf } from '#capabilities/benchmarks/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { latestNationalIssues } from './issued.queries.server.ts';
import type { NationalLine } from './national-documents.ts';
import { isNationalKind, nationalKinds } from './report.ts';

/** The documents of a published edition that are made, the latest edition unless said; null where none is. */
export async function listNational(ctx: Ctx, wanted?: string): Promise<{ editionId: string; documents: NationalLine[] } | null> {
  const publication = wanted === undefined ? await latestPublication(ctx.db) : await publicationOf(ctx.db, wanted);
  if (!publication) return null;
  const issues = await latestNationalIssues(ctx.db, publication.edition_id);
  const documents = issues.flatMap(({ kind, locale, verification_code: code, size_bytes: bytes }): NationalLine[] => (isNationalKind(kind) && isLocale(locale) ? [{ kind, locale, code, bytes }] : []));
  if (documents.length === 0) return null;
  return { editionId: publication.edition_id, documents: documents.toSorted((a, b) => nationalKinds.indexOf(a.kind) - nationalKinds.indexOf(b.kind)) };
}
