import { listInvoices } from '#capabilities/billing/index.invoices.server.ts';
import { readInvoiceFilter } from '#capabilities/billing/index.invoices.ts';
import { listOrders } from '#capabilities/billing/index.orders.server.ts';
import { openRequests } from '#capabilities/privacy/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { desksTexts } from './desks.texts.ts';

type Words = (typeof desksTexts)['fr'];

/** A desk of the office; `waits`: what somebody has to do there, each with the page that lists it. */
export interface Desk {
  id: keyof Words['desks'];
  href: string;
  waits: { what: keyof Words['waits']; count: number; href: string }[];
}

/** The desks that the reader's roles open, with what waits at each for an edition. */
export async function openDesks(ctx: Ctx, edition: { id: string; toDecide: number }): Promise<Desk[]> {
  const { counts: orders } = await listOrders(ctx, { editionId: edition.id, tab: 'signed' });
  const { counts: invoices } = await listInvoices(ctx, readInvoiceFilter(new URLSearchParams('state=to_issue')));
  const { roles } = ctx.actor;
  const of = `edition=${edition.id}`;
  const desks: Desk[] = [
    { id: 'participants', href: `/office/participants?${of}`, waits: [{ what: 'decide', count: edition.toDecide, href: `/office/participants?${of}&state=submitted` }] },
    {
      id: 'orders', href: `/office/orders?${of}`,
      waits: [{ what: 'signed', count: orders.signed, href: `/office/orders?${of}&pile=signed` }, { what: 'toPrice', count: orders.to_price, href: `/office/orders?${of}&pile=to_price` }],
    },
    {
      id: 'billing', href: '/office/billing',
      waits: [{ what: 'toIssue', count: invoices.to_issue, href: '/office/billing?state=to_issue' }, { what: 'overdue', count: invoices.overdue, href: '/office/billing?state=overdue' }],
    },
    { id: 'draw', href: `/office/draw?${of}`, waits: [] },
    { id: 'calendar', href: `/office/calendar?${of}`, waits: [] },
    ...(roles.includes('operator') ? [{ id: 'mailTemplates' as const, href: `/office/mail-templates?${of}`, waits: [] }] : []),
    ...(roles.includes('operator') || roles.includes('dpo')
      ? [{ id: 'privacy' as const, href: '/office/privacy', waits: [{ what: 'requests' as const, count: await openRequests(ctx), href: '/office/privacy' }] }] : []),
  ];
  return desks.map((desk) => ({ ...desk, waits: desk.waits.filter(({ count }) => count > 0) }));
}
