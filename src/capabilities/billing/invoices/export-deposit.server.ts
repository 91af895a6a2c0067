import { createHash } from 'node:crypto';
import { csvText } from '#platform/files/csv-text.ts';
import type { Cell } from '#platform/files/cell.ts';
import { zipStream, type ZipFile } from '#platform/files/zip-stream.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { exportTexts } from './export.texts.ts';
import { toDeposit } from './deposits.queries.server.ts';
import type { Period } from './exports.queries.server.ts';
import { invoiceEvents } from './invoices.events.ts';
import { storedInvoiceByKey } from './invoices.queries.server.ts';
import { invoicePdf } from './make-invoice-file.server.ts';

const mostAtOnce = 2000;

/**
 * What was issued in a period and not deposited yet, as an archive for the portal of public buyers (Chorus Pro): one Factur-X a document, and
 * an index of what each is. The portal itself is not called. Throws `export_empty`.
 */
export async function exportDeposit(ctx: Ctx, run: RunStep, period: Period): Promise<{ body: ReadableStream<Uint8Array>; fileName: string }> {
  const keys = await toDeposit(ctx.db, period, mostAtOnce);
  if (keys.length === 0) throw problem('export_empty');
  await ctx.record({ name: invoiceEvents.exported, subjectType: 'invoices', subjectId: 'deposit', payload: { ...period, documents: keys.length } });
  const t = exportTexts[ctx.locale];

  async function* files(): AsyncGenerator<ZipFile> {
    const index: Cell[][] = [[...t.depositColumns]];
    for (const key of keys) {
      const { file, line } = await run(async (step) => {
        const pdf = await invoicePdf(step, key);
        return { file: { name: pdf.fileName, content: pdf.content }, line: await indexLine(step, key, pdf) };
      });
      index.push(line);
      yield file;
    }
    yield { name: t.depositIndex, content: Buffer.from(csvText(index, 'fr')) };
  }
  return { body: zipStream(files()), fileName: `parvis-chorus-pro-${period.from}-${period.to}.zip` };
}

async function indexLine(ctx: Ctx, key: Parameters<typeof invoicePdf>[1], pdf: { content: Buffer; fileName: string }): Promise<Cell[]> {
  const invoice = await storedInvoiceByKey(ctx.db, key);
  if (!invoice) throw problem('invoice_unknown');
  const { document } = invoice;
  const { buyer, totals } = document;
  return [
    pdf.fileName, document.number, document.type, document.issueDate, buyer.siret ?? '', buyer.name, document.buyerReference ?? '', document.orderReference ?? '',
    totals.net / 100, totals.vat / 100, totals.gross / 100, document.dueDate ?? '', createHash('sha256').update(pdf.content).digest('hex'),
  ];
}
