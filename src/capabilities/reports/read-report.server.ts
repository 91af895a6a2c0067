import { gunzipSync } from 'node:zlib';
import type { Ctx } from '#platform/context.ts';
import type { DocumentData } from './document/blocks.ts';
import { findIssue, type ReportWanted } from './find-issue.server.ts';
import { isKept, makeReportJob } from './make-report.server.ts';
import { isReadable } from './report.ts';

export type ReadReport = { state: 'ready'; document: DocumentData; code: string; issuedAt: Date } | { state: 'preparing' };

/**
 * What a document says, for a page of the site: the very content that its file was laid out from. One that was not made yet is
 * queued. Throws as `downloadReport` does; a kind without a page counts as the fullest document.
 */
export async function readReport(ctx: Ctx, wanted: ReportWanted): Promise<ReadReport> {
  const { name, issue } = await findIssue(ctx, { ...wanted, kind: wanted.kind && isReadable(wanted.kind) ? wanted.kind : undefined });
  if (!issue?.content_sha256 || !(await isKept(ctx, issue.content_sha256))) {
    await ctx.enqueue(makeReportJob, { ...name });
    return { state: 'preparing' };
  }
  const content: unknown = JSON.parse(gunzipSync(await ctx.files.get(issue.content_sha256)).toString('utf8'));
  // Written by keepReport only, under its own digest.
  return { state: 'ready', document: content as DocumentData, code: issue.verification_code, issuedAt: issue.created_at };
}
