import { isNationalKind, isReportKind } from './report.ts';
import type { Ctx } from '#platform/context.ts';
import { documentByCode, replacedBy, type VerifiedDocument } from './issued.queries.server.ts';
import { readCode } from './verification-code.server.ts';

/** What is known of a code: a document, none, or that it cannot be a code at all. */
export type Verification =
  | { state: 'known'; code: string; document: VerifiedDocument; replacedBy: { code: string; issuedAt: Date } | null }
  | { state: 'unknown'; code: string }
  | { state: 'malformed'; typed: string };

/** Says which document a code belongs to. Open to everybody: only the exact code opens it. */
export async function verifyDocument(ctx: Ctx, typed: string): Promise<Verification> {
  const code = readCode(typed);
  if (!code) return { state: 'malformed', typed: typed.slice(0, 40) };
  const document = await documentByCode(ctx.db, code);
  return document && (isReportKind(document.kind) || isNationalKind(document.kind)) ? { state: 'known', code, document, replacedBy: (await replacedBy(ctx.db, code)) ?? null } : { state: 'unknown', code };
}
