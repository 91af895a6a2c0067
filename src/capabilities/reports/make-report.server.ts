import { access } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { buildReport } from './build-report.server.ts';
import { composeDocument, type Composed } from './document/compose.ts';
import { insertIssue, issueByCode, type ReportName } from './issued.queries.server.ts';
import { layOut } from './lay-out.server.ts';
import { strengthsIn } from './papers/strengths.ts';
import { isReadable, needsStrengths } from './report.ts';
import { reportEvents } from './reports.events.ts';
import { codeMarker, verificationCode, withCode } from './verification-code.server.ts';

/** Makes one document of one body: `{ organisationId, editionId, kind, locale }`. */
export const makeReportJob = 'reports.make';

/** A document ready to be laid out, and the code that its bytes will bear. */
export interface Prepared {
  code: string;
  composed: Composed;
  /** Null: not issued yet. Otherwise the file that was, and is perhaps still there. */
  sha256: string | null;
}

export interface Made {
  code: string;
  sha256: string;
  organisation: string;
}

/**
 * Makes and keeps one document of one body; does nothing when the very same one is kept already. For jobs and
 * commands, which see as the system. Throws `report_without_scores`.
 */
export async function makeReport(ctx: Ctx, name: ReportName): Promise<Made> {
  const prepared = await prepareReport(ctx, name);
  if (prepared.sha256 && (await isKept(ctx, prepared.sha256))) return { code: prepared.code, sha256: prepared.sha256, organisation: prepared.organisation };
  const file = await layOut(ctx.settings.root, prepared.composed);
  const sha256 = await keepReport(ctx, name, prepared, file);
  if (prepared.sha256 && prepared.sha256 !== sha256) throw new Error(`document ${prepared.code} was issued with other bytes: its engine or templates are not those its code names`);
  return { code: prepared.code, sha256, organisation: prepared.organisation };
}

/** Composes a document: everything but its layout. Throws `not_found` for a poster of strengths where no test confirmed one. */
export async function prepareReport(ctx: Ctx, name: ReportName): Promise<Prepared & { organisation: string }> {
  const model = await buildReport(ctx, name);
  if (needsStrengths(name.kind) && strengthsIn(model.peers?.stands ?? new Map()).length === 0) throw problem('not_found');
  const marked = composeDocument(name.kind, model, { code: codeMarker, verifyAt: `${ctx.settings.origin}/verify` }, name.locale);
  const code = verificationCode(ctx, marked);
  const known = await issueByCode(ctx.db, name.organisationId, code);
  return { code, composed: withCode(marked, code), sha256: known?.sha256 ?? null, organisation: model.organisation.name };
}

/** Stores the bytes of a document, what it says where a page of the site shows it, and the fact that it was issued. */
export async function keepReport(ctx: Ctx, name: ReportName, { code, composed }: Pick<Prepared, 'code' | 'composed'>, file: Buffer): Promise<string> {
  const sha256 = await ctx.files.put(file);
  const content = isReadable(name.kind) ? await ctx.files.put(gzipSync(JSON.stringify(composed.data))) : null;
  await insertIssue(ctx.db, { ...name, id: ctx.ids.next(), sha256, content_sha256: content, size_bytes: file.length, verification_code: code, created_at: ctx.clock.now() });
  await ctx.record({
    name: reportEvents.issued, subjectType: 'report', subjectId: code, organisationId: name.organisationId, editionId: name.editionId,
    payload: { kind: name.kind, locale: name.locale, sha256 },
  });
  return sha256;
}

/** Files may be lost and rows kept, as after a restore without files: the same bytes are then made anew. */
export function isKept(ctx: Pick<Ctx, 'files'>, sha256: string): Promise<boolean> {
  return access(ctx.files.path(sha256)).then(() => true, () => false);
}
