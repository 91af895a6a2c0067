/** Invoices and credit notes are numbered apart, each year from 1, without a gap (CGI, annexe II, art. 242 nonies A). */
export const invoiceSeries = ['FA', 'AV'] as const;
export type InvoiceSeries = (typeof invoiceSeries)[number];

/** `FA-2026-00042`: series, year, place in that year. Throws a `RangeError` on anything that has no such number. */
export function invoiceNumber(series: InvoiceSeries, year: number, place: number): string {
  if (!Number.isInteger(year) || year < 2000 || year > 2099) throw new RangeError(`Year: ${year}`);
  if (!Number.isInteger(place) || place < 1 || place > 99_999) throw new RangeError(`Place: ${place}`);
  return `${series}-${year}-${String(place).padStart(5, '0')}`;
}

/** The parts of a number; null when it is none of ours. */
export function readInvoiceNumber(text: string): { series: InvoiceSeries; year: number; place: number } | null {
  const [, series, year, place] = /^(FA|AV)-(20\d\d)-(\d{5})$/.exec(text) ?? [];
  if ((series !== 'FA' && series !== 'AV') || Number(place) < 1) return null;
  return { series, year: Number(year), place: Number(place) };
}
