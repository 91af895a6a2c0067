import { statementCsv, statementPdf } from '#capabilities/campaigns/index.evaluators.server.ts';
import type { Ctx } from '#platform/context.ts';
import { attachmentHeader } from '#platform/http/attachment-header.ts';

/** A statement to save: `csv`, else a PDF. Row-level security shows it to its person and to the office. */
export async function statementResponse(ctx: Ctx, id: string, format: string | null): Promise<Response> {
  const file = format === 'csv' ? await csvOf(ctx, id) : await pdfOf(ctx, id);
  return new Response(file.body, {
    headers: { 'content-type': file.type, 'content-disposition': attachmentHeader(file.fileName), 'content-language': ctx.locale, 'cache-control': 'private, no-store' },
  });
}

async function csvOf(ctx: Ctx, id: string) {
  const { text, fileName } = await statementCsv(ctx, id);
  return { body: text, fileName, type: 'text/csv; charset=utf-8' };
}

async function pdfOf(ctx: Ctx, id: string) {
  const { pdf, fileName } = await statementPdf(ctx, id);
  return { body: new Uint8Array(pdf), fileName, type: 'application/pdf' };
}
