import type { Ctx } from '#platform/context.ts';
import { billableOrders, countBillable, type BillableOrder } from './billable-orders.queries.server.ts';
import { stateOf, type InvoiceState, type ListState } from './invoice-state.ts';
import { invoicesPerPage, type ListFilter } from './invoices-filter.ts';
import { countByState, invoiceLines, type InvoiceLineRow } from './invoices.queries.server.ts';

export type ListedInvoice = InvoiceLineRow & { state: InvoiceState };

export interface InvoiceList {
  filter: ListFilter;
  counts: Record<ListState, number>;
  toIssueCents: number;
  overdueCents: number;
  orders: BillableOrder[];
  invoices: ListedInvoice[];
  pages: number;
}

/** One page of the invoices of the office, or of the accepted orders that wait for theirs. */
export async function listInvoices(ctx: Ctx, filter: ListFilter): Promise<InvoiceList> {
  const today = ctx.clock.today();
  const waiting = await countBillable(ctx.db);
  const states = await countByState(ctx.db, filter, today);
  const countOf = (state: string) => states.find((one) => one.state === state)?.invoices ?? 0;
  const counts = {
    to_issue: waiting.orders, all: states.reduce((sum, one) => sum + one.invoices, 0), issued: countOf('issued'), overdue: countOf('overdue'), paid: countOf('paid'),
    to_refund: countOf('to_refund'), credited: countOf('credited'), credit: countOf('credit'),
  };
  const pages = Math.max(1, Math.ceil(counts[filter.state] / invoicesPerPage));
  const page = Math.min(filter.page, pages);
  const slice = { limit: invoicesPerPage, offset: (page - 1) * invoicesPerPage };
  const rows = filter.state === 'to_issue' ? [] : await invoiceLines(ctx.db, filter, today, slice);
  return {
    filter: { ...filter, page }, counts, pages, toIssueCents: waiting.netCents, overdueCents: states.find((one) => one.state === 'overdue')?.restCents ?? 0,
    orders: filter.state === 'to_issue' ? await billableOrders(ctx.db, slice) : [],
    invoices: rows.map((row) => ({ ...row, state: stateOf(row, today) })),
  };
}
