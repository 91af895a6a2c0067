import { formatShortDate } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Cell } from '#platform/files/cell.ts';
import { rowFormats, streamRows, type RowFormat } from '#platform/files/row-stream.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { Ctx } from '#platform/context.ts';
import { exportTexts } from './export.texts.ts';
import { restOf, stateOf } from './invoice-state.ts';
import { invoiceEvents } from './invoices.events.ts';
import { invoiceLinesAfter, type InvoiceFilter, type InvoiceLineRow } from './invoices.queries.server.ts';
import { invoicesTexts } from './invoices.texts.ts';

export const invoiceListFormats = rowFormats;

const rowsAtATime = 500;

/** The invoices that a filter lets through, written while they are read: memory stays flat however many there are. */
export async function exportInvoiceList(ctx: Ctx, run: RunStep, request: { filter: InvoiceFilter; format: RowFormat }): Promise<{ body: ReadableStream<Uint8Array>; fileName: string }> {
  const { filter, format } = request;
  const t = exportTexts[ctx.locale];
  await ctx.record({ name: invoiceEvents.exported, subjectType: 'invoices', subjectId: 'list', payload: { format, state: filter.state } });
  const rows = linesOf(run, filter, ctx.clock.today(), ctx.locale);
  return { body: streamRows(format, { name: t.listName, headings: t.listColumns, rows }, ctx.locale), fileName: `parvis-${t.listName.toLowerCase()}-${ctx.clock.today()}.${format}` };
}

async function* linesOf(run: RunStep, filter: InvoiceFilter, today: string, locale: Locale): AsyncGenerator<Cell[]> {
  let after: { issuedOn: string; number: string } | null = null;
  for (;;) {
    const since: typeof after = after;
    const rows: InvoiceLineRow[] = await run((ctx) => invoiceLinesAfter(ctx.db, filter, today, since, rowsAtATime));
    for (const row of rows) yield lineOf(row, today, locale);
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtATime) return;
    after = { issuedOn: last.issuedOn, number: last.number };
  }
}

function lineOf(row: InvoiceLineRow, today: string, locale: Locale): Cell[] {
  const t = exportTexts[locale];
  const day = (date: string | null) => (date === null ? '' : formatShortDate(date, locale));
  const sign = row.series === 'AV' ? -1 : 1;
  return [
    row.number, row.series === 'AV' ? t.kinds.AV : t.kinds.FA, invoicesTexts[locale].states[stateOf(row, today)], row.buyerName, row.siren, day(row.issuedOn), day(row.serviceDoneOn),
    day(row.dueOn), (sign * row.netCents) / 100, (sign * row.vatCents) / 100, (sign * row.grossCents) / 100, row.creditedGrossCents / 100, row.paidCents / 100, restOf(row) / 100,
  ];
}
