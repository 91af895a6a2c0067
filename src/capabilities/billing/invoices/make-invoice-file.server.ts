import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { writeCii } from '#core/invoicing/write-cii.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { facturXFile } from '#platform/pdf/pdf-messages.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { fileOfInvoice, insertInvoiceFile } from './invoice-file.queries.server.ts';
import { checkInvoiceKey, type InvoiceKey } from './invoice-key.ts';
import { invoicePage } from './invoice-page.ts';
import { storedInvoiceByKey, type StoredInvoice } from './invoices.queries.server.ts';
import { loadOperator } from './operator.server.ts';

/** Makes the PDF of one invoice: `{ organisationId, subjectId }`, as the event of its issue tells. */
export const makeInvoiceFileJob = 'billing.make_invoice_file';

export interface InvoiceFile {
  content: Buffer;
  fileName: string;
  mediaType: string;
}

/** The XML of an invoice: the very bytes that its PDF carries. Throws `invoice_unknown`. */
export async function invoiceXml(ctx: Ctx, key: InvoiceKey): Promise<InvoiceFile> {
  const invoice = await known(ctx, key);
  return { content: await xmlOf(ctx, invoice), fileName: `${invoice.number}.xml`, mediaType: 'text/xml; charset=utf-8' };
}

/**
 * The PDF of an invoice, made on first need and kept: the same bytes for ever after. Whose sight does not reach the
 * table of files gets it once the job has made it. Throws `invoice_unknown`.
 */
export async function invoicePdf(ctx: Ctx, key: InvoiceKey): Promise<InvoiceFile> {
  const invoice = await known(ctx, key);
  const sha256 = await fileOfInvoice(ctx.db, key);
  const kept = sha256 !== undefined && (await isKept(ctx, sha256));
  return { content: kept ? await ctx.files.get(sha256) : await make(ctx, key, invoice, sha256), fileName: `${invoice.number}.pdf`, mediaType: 'application/pdf' };
}

/** A file of the store may be lost and its row kept, as after a restore without files: the same bytes are made anew. */
async function make(ctx: Ctx, key: InvoiceKey, invoice: StoredInvoice, issued: string | undefined): Promise<Buffer> {
  const { demonstration } = loadOperator(ctx.settings.dataDir);
  const page = invoicePage(invoice.document, invoice.locale, { demonstration, draft: false });
  const pdf = await renderPdf(ctx.settings.root, 'invoice', page, { [facturXFile]: await xmlOf(ctx, invoice) }, 'factur-x');
  const sha256 = await ctx.files.put(pdf);
  if (issued !== undefined && issued !== sha256) ctx.log.warn({ number: invoice.number }, 'invoice laid out anew with other bytes: its engine or template changed');
  const mayKeep = ctx.scope !== 'participant' && ctx.scope !== 'registrant';
  if (issued === undefined && mayKeep) await insertInvoiceFile(ctx.db, { ...key, sha256, sizeBytes: pdf.length, madeAt: ctx.clock.now() });
  return pdf;
}

/** The data as they were issued, whatever the writer became since. */
async function xmlOf(ctx: Ctx, invoice: StoredInvoice): Promise<Buffer> {
  if (await isKept(ctx, invoice.xmlSha256)) return ctx.files.get(invoice.xmlSha256);
  const xml = Buffer.from(writeCii(invoice.document));
  if (createHash('sha256').update(xml).digest('hex') !== invoice.xmlSha256) throw new Error(`${invoice.number}: its data are lost, and written anew they differ`);
  return xml;
}

function isKept(ctx: Ctx, sha256: string): Promise<boolean> {
  return access(ctx.files.path(sha256)).then(() => true, () => false);
}

async function known(ctx: Ctx, key: InvoiceKey): Promise<StoredInvoice> {
  checkInvoiceKey(key);
  const invoice = await storedInvoiceByKey(ctx.db, key);
  if (!invoice) throw problem('invoice_unknown');
  return invoice;
}
