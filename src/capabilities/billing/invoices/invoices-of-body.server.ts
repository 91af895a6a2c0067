import type { Ctx } from '#platform/context.ts';
import { restOf, stateOf, type InvoiceState } from './invoice-state.ts';
import { invoicesOfBody, type InvoiceLineRow } from './invoices.queries.server.ts';
import { runningTotal, type RunningTotal } from './running-total.server.ts';

export interface BodyInvoices {
  invoices: (InvoiceLineRow & { state: InvoiceState; restCents: number })[];
  /** One for each SIREN that the body was invoiced under, usually one. */
  totals: RunningTotal[];
}

/** What was issued on one order, under the sight of who asks. */
export async function invoicesOfOrder(ctx: Ctx, key: { organisationId: string; orderId: string }): Promise<BodyInvoices['invoices']> {
  const rows = await invoicesOfBody(ctx.db, key.organisationId);
  return rows.filter(({ orderId }) => orderId === key.orderId).map((row) => ({ ...row, state: stateOf(row, ctx.clock.today()), restCents: restOf(row) }));
}

/** What a body was invoiced, under its own sight. */
export async function invoicesOf(ctx: Ctx, organisationId: string): Promise<BodyInvoices> {
  const today = ctx.clock.today();
  const rows = await invoicesOfBody(ctx.db, organisationId);
  const totals: BodyInvoices['totals'] = [];
  for (const siren of new Set(rows.map((row) => row.siren))) totals.push(await runningTotal(ctx, siren, today));
  return { invoices: rows.map((row) => ({ ...row, state: stateOf(row, today), restCents: restOf(row) })), totals };
}
