import type { Edition } from '#capabilities/grids/index.ts';
import { allEditions, openEdition, registrationsOnQuotation } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { latestQuotes } from '../quotes/quotes.queries.server.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Desk, DeskRow, DeskTab } from './desk.ts';
import type { Order, OrderState } from './order.ts';
import { countOrders, ordersOfEdition } from './orders.queries.server.ts';

/** The operator's queue for an edition: the open one unless said. Throws `edition_unknown`. */
export async function listOrders(ctx: Ctx, given: { editionId: string | null; tab: DeskTab }): Promise<Desk> {
  const editions = allEditions(ctx);
  const edition = given.editionId ? editions.find(({ id }) => id === given.editionId) : (openEdition(ctx) ?? editions[0]);
  if (!edition) throw problem('edition_unknown', { edition: given.editionId ?? '', known: editions.map(({ id }) => id).join(', ') });
  const quotes = await quotePiles(ctx, edition);
  const counted = await countOrders(ctx.db, edition.id);
  const counts: Desk['counts'] = {
    signed: counted.get('signed') ?? 0, to_price: quotes.to_price.length, quoted: quotes.quoted.length, prepared: counted.get('prepared') ?? 0,
    returned: counted.get('returned') ?? 0, accepted: counted.get('accepted') ?? 0, withdrawn: counted.get('withdrawn') ?? 0,
  };
  const { tab } = given;
  const rows = tab === 'to_price' || tab === 'quoted' ? quotes[tab] : (await ordersOfEdition(ctx.db, edition.id, [tab satisfies OrderState])).map(orderRow);
  return {
    tab, edition: { id: edition.id, label: edition.label }, editions: editions.map(({ id, label }) => ({ id, label })), counts, rows,
  };
}

/** Registrations on quotation: those that wait for a price, and those whose price waits for an answer. */
async function quotePiles(ctx: Ctx, edition: Edition): Promise<Record<'to_price' | 'quoted', DeskRow[]>> {
  const registrations = await registrationsOnQuotation(ctx.db, edition.id);
  const latest = new Map((await latestQuotes(ctx.db, edition.id)).map((quote) => [quote.registrationId, quote]));
  const today = ctx.clock.today();
  const rows = registrations.flatMap((registration): (DeskRow & { open: boolean })[] => {
    const quote = latest.get(registration.registrationId);
    if (quote?.state === 'accepted') return [];
    const remark = remarkOn(quote, today);
    return [{
      organisationId: registration.organisationId, registrationId: registration.registrationId, name: registration.name, reference: quote?.reference ?? registration.reference,
      netCents: quote?.netCents ?? null, grossCents: quote?.grossCents ?? null, since: quote?.answeredAt ?? quote?.createdAt ?? registration.submittedAt, remark, open: quote?.state === 'sent' && remark === null,
    }];
  });
  return { to_price: rows.filter(({ open }) => !open), quoted: rows.filter(({ open }) => open) };
}

function remarkOn(quote: Quote | undefined, today: string): DeskRow['remark'] {
  if (quote?.state === 'refused') return 'refused';
  return quote?.state === 'sent' && quote.validUntil < today ? 'expired' : null;
}

function orderRow(order: Order): DeskRow {
  const { organisationId, registrationId, reference, netCents, grossCents, changedAt, buyer } = order;
  return { organisationId, registrationId, name: buyer.name, reference, netCents, grossCents, since: changedAt, remark: null };
}
