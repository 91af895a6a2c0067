import type { Ctx } from '#platform/context.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Composed } from './document/compose.ts';
import type { Imprint } from './document/frame.ts';
import { insertNationalIssue, nationalIssueByCode, type NationalName } from './issued.queries.server.ts';
import { layOut } from './lay-out.server.ts';
import { isKept, type Made } from './make-report.server.ts';
import { buildNational, type NationalModel } from './national/build-national.server.ts';
import { methodDocument } from './national/method-document.ts';
import { nationalDocument } from './national/national-document.ts';
import type { NationalKind } from './report.ts';
import { reportEvents } from './reports.events.ts';
import { nationalTables } from './tables/national-tables.ts';
import { codeMarker, verificationCode, withCode } from './verification-code.server.ts';

/**
 * Makes and keeps a document of a whole edition in one language; does nothing when the very same one is kept.
 * Throws `results_not_published`.
 */
export async function makeNationalReport(ctx: Ctx, name: NationalName): Promise<Omit<Made, 'organisation'>> {
  const { editionId, kind, locale } = name;
  const model = await buildNational(ctx, editionId);
  const marked = composeNational(kind, model, { code: codeMarker, verifyAt: `${ctx.settings.origin}/verify` }, locale);
  const code = verificationCode(ctx, marked);
  const known = await nationalIssueByCode(ctx.db, code);
  if (known && (await isKept(ctx, known.sha256))) return { code, sha256: known.sha256 };
  const file = await layOut(ctx.settings.root, withCode(marked, code));
  const sha256 = await ctx.files.put(file);
  await insertNationalIssue(ctx.db, { ...name, id: ctx.ids.next(), sha256, size_bytes: file.length, verification_code: code, created_at: ctx.clock.now() });
  await ctx.record({ name: reportEvents.nationalIssued, subjectType: 'national_report', subjectId: code, editionId, payload: { kind, locale, sha256 } });
  return { code, sha256 };
}

export function composeNational(kind: NationalKind, model: NationalModel, imprint: Imprint, locale: Locale): Composed {
  switch (kind) {
    case 'national':
      return { template: 'report', data: nationalDocument(model, imprint, locale) };
    case 'method':
      return { template: 'report', data: methodDocument(model, imprint, locale) };
    case 'national-xlsx':
      return { template: 'xlsx', data: nationalTables(model, imprint, locale) };
    case 'national-ods':
      return { template: 'ods', data: nationalTables(model, imprint, locale) };
  }
}
