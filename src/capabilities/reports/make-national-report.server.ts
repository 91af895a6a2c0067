import type { Ctx } from '#platform/context.ts';
import type { Locale } from '#core/shared/texts.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { buildNational } from './national/build-national.server.ts';
import { nationalDocument } from './national/national-document.ts';
import { insertNationalIssue, nationalIssueByCode } from './issued.queries.server.ts';
import { isKept, type Made } from './make-report.server.ts';
import { reportEvents } from './reports.events.ts';
import { verificationCode } from './verification-code.server.ts';

/**
 * Makes and keeps the national report of an edition in one language; does nothing when the very same one is kept.
 * Throws `edition_not_frozen` and `peer_groups_not_ready`.
 */
export async function makeNationalReport(ctx: Ctx, { editionId, locale }: { editionId: string; locale: Locale }): Promise<Omit<Made, 'organisation'>> {
  const model = await buildNational(ctx, editionId);
  const verifyAt = `${ctx.settings.origin}/verify`;
  const code = verificationCode(ctx, { template: 'report', data: nationalDocument(model, { code: '', verifyAt }, locale) });
  const known = await nationalIssueByCode(ctx.db, code);
  if (known && (await isKept(ctx, known.sha256))) return { code, sha256: known.sha256 };
  const pdf = await renderPdf(ctx.settings.root, 'report', nationalDocument(model, { code, verifyAt }, locale));
  const sha256 = await ctx.files.put(pdf);
  await insertNationalIssue(ctx.db, { id: ctx.ids.next(), editionId, locale, sha256, size_bytes: pdf.length, verification_code: code, created_at: ctx.clock.now() });
  await ctx.record({ name: reportEvents.nationalIssued, subjectType: 'national_report', subjectId: code, editionId, payload: { locale, sha256 } });
  return { code, sha256 };
}
