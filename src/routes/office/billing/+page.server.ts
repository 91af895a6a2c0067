import { listInvoices } from '#capabilities/billing/index.invoices.server.ts';
import { readInvoiceFilter } from '#capabilities/billing/index.invoices.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({ list: await listInvoices(ctx, readInvoiceFilter(event.url.searchParams)), today: ctx.clock.today() }));
