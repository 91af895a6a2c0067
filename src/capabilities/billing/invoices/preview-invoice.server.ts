import type { Ctx } from '#platform/context.ts';
import { compactDigits, isSiret } from '#core/shared/siret.ts';
import { brokenRules } from '#core/invoicing/check-invoice.ts';
import type { Invoice } from '#core/invoicing/invoice.ts';
import { isIsoDate } from '#core/calendar/date.ts';
import { problem } from '#platform/http/problem.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { billableOrder, type BillableOrder } from './billable-orders.queries.server.ts';
import { checkOrderKey, type OrderKey } from './invoice-key.ts';
import { withSiret } from './build-invoice.ts';
import { invoicePage } from './invoice-page.ts';
import { invoiceWords } from './invoice-words.texts.ts';
import { invoiceOfOrder } from './issue-invoice.server.ts';
import { loadOperator } from './operator.server.ts';
import { runningTotal, type RunningTotal } from './running-total.server.ts';

/** What the operator sees before an invoice is issued. `serviceDoneOn`: null while no day is said. */
export interface InvoicePreview {
  order: BillableOrder;
  /** The order came without the SIRET of its buyer: the operator gives it. */
  asksSiret: boolean;
  siret: string;
  serviceDoneOn: string | null;
  document: Invoice;
  /** Rules that it would break: it cannot be issued while there is one. */
  broken: { id: string; says: string }[];
  total: RunningTotal | null;
  demonstration: boolean;
}

export type PreviewWanted = OrderKey & { serviceDoneOn: string | null; siret?: string | null };

/** Throws `order_not_to_invoice`. */
export async function previewInvoice(ctx: Ctx, input: PreviewWanted): Promise<InvoicePreview> {
  checkOrderKey(input);
  const found = await billableOrder(ctx.db, input);
  if (!found) throw problem('order_not_to_invoice');
  const siret = compactDigits(input.siret ?? '');
  const order = { ...found, buyer: withSiret(found.buyer, isSiret(siret) ? siret : '') };
  const today = ctx.clock.today();
  const said = input.serviceDoneOn !== null && isIsoDate(input.serviceDoneOn) && input.serviceDoneOn <= today ? input.serviceDoneOn : null;
  const document = invoiceOfOrder(ctx, order, { number: invoiceWords[order.locale].draft, serviceDoneOn: said ?? today });
  const broken = brokenRules({ ...document, number: 'FA-0000-00000' }).map(({ id, says }) => ({ id, says }));
  const total = order.buyer.siren === null ? null : await runningTotal(ctx, order.buyer.siren, today);
  return { order, asksSiret: found.buyer.siret === null, siret: order.buyer.siret ?? siret, serviceDoneOn: said, document, broken, total, demonstration: loadOperator(ctx.settings.dataDir).demonstration };
}

/** The same as a page to print, stamped as a draft and without data attached. */
export async function draftPdf(ctx: Ctx, input: PreviewWanted): Promise<Buffer> {
  const { document, order } = await previewInvoice(ctx, input);
  return renderPdf(ctx.settings.root, 'invoice', invoicePage(document, order.locale, { demonstration: false, draft: true }));
}
