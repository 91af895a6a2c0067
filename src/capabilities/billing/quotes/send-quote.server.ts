import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { referenceOf, registrationFacts, type RegistrationFacts } from '#capabilities/registrations/index.server.ts';
import { mayDecide } from '#capabilities/registrations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import type { OrderLine } from '../invoices/invoice.input.ts';
import { buyerOf, itemLabel, pricedLine, totalsOf, type Totals } from '../orders/order-lines.ts';
import type { RegistrationKey } from '../orders/order.ts';
import { orderEvents } from '../orders/orders.events.ts';
import { quoteSentMail } from '../orders/orders.mails.ts';
import { orderOfRegistration } from '../orders/orders.queries.server.ts';
import { tellContacts } from '../orders/tell-contacts.server.ts';
import { closeOrder } from '../orders/withdraw-order.server.ts';
import { linesTyped, quoteInput, type TypedQuote } from './quote.input.ts';
import type { Quote } from './quote.ts';
import { insertQuote, quotesOfRegistration, replaceQuotes } from './quotes.queries.server.ts';

export interface PricedQuote {
  lines: OrderLine[];
  totals: Totals;
  note: string | null;
  validUntil: string;
}

/** Computes a typed quotation, without keeping it. Throws `form_incomplete` with its faults, `quote_not_wanted`, `order_already_signed`. */
export async function priceQuote(ctx: Ctx, given: RegistrationKey & { typed: TypedQuote }): Promise<PricedQuote> {
  const { typed } = given;
  const { edition } = await quotable(ctx, given);
  const input = parseInput(quoteInput, { lines: linesTyped(typed), note: typed.note, validUntil: typed.validUntil });
  if (input.validUntil <= ctx.clock.today()) throw problem('form_incomplete', {}, [{ field: 'validUntil', code: 'date_not_ahead' }]);
  const lines = input.lines.map(({ item, label, quantity, price }) =>
    pricedLine({ item: item || 'other', label: labelOf(edition, item, label), quantity, unitCents: price, vatPercent: edition.prices.vat_percent }));
  const totals = totalsOf(lines);
  if (totals.netCents === 0) throw problem('form_incomplete', {}, [{ field: 'lines', code: 'quote_lines_needed' }]);
  return { lines, totals, note: input.note, validUntil: input.validUntil };
}

/** The edition's own words in both languages while the operator left them; the typed ones otherwise. */
function labelOf(edition: Edition, item: string, typed: string): OrderLine['label'] {
  const known = itemLabel(edition, item);
  return typed === known.fr || typed === known.en ? known : { fr: typed, en: typed };
}

/**
 * Sends a quotation to the contacts of a registration. It replaces the one before; an order form made from that one is
 * withdrawn. Throws `not_allowed`, and what `priceQuote` throws.
 */
export async function sendQuote(ctx: Ctx, given: RegistrationKey & { typed: TypedQuote }): Promise<Quote> {
  const { organisationId, registrationId } = given;
  const priced = await priceQuote(ctx, given);
  const { facts, edition } = await quotable(ctx, given);
  const [last] = await quotesOfRegistration(ctx.db, given);
  await closeOrder(ctx, { organisationId, registrationId, reason: null, as: null, from: ['prepared', 'returned'] });
  await replaceQuotes(ctx.db, given);
  const id = ctx.ids.next();
  const { netCents, vatCents, grossCents } = priced.totals;
  const quote: Quote = {
    organisationId, registrationId, id, editionId: facts.editionId, version: (last?.version ?? 0) + 1, reference: referenceOf(facts.editionId, id, 'D'),
    buyer: buyerOf(facts, edition), lines: priced.lines, netCents, vatCents, grossCents, note: priced.note, validUntil: priced.validUntil, state: 'sent',
    locale: facts.locale, createdAt: ctx.clock.now(), answeredAt: null, answeredBy: null, answerReason: null,
  };
  await insertQuote(ctx.db, quote, ctx.actor.personId);
  await ctx.record({
    name: orderEvents.quoteSent, subjectType: 'quote', subjectId: id, organisationId, editionId: facts.editionId, payload: { version: quote.version, registrationId },
  });
  await tellContacts(ctx, given, async ({ contact, link }) => quoteSentMail({ contact, facts, quote, url: await link() }));
  return quote;
}

async function quotable(ctx: Ctx, key: RegistrationKey): Promise<{ facts: RegistrationFacts; edition: Edition }> {
  if (!mayDecide(ctx.actor)) throw problem('not_allowed');
  const facts = await registrationFacts(ctx.db, key);
  if (!facts || !facts.quoteNeeded || facts.state === 'withdrawn' || facts.state === 'declined') throw problem('quote_not_wanted');
  const order = await orderOfRegistration(ctx.db, key);
  if (order?.state === 'signed' || order?.state === 'accepted') throw problem('order_already_signed');
  return { facts, edition: loadEdition(facts.editionId, ctx.settings.dataDir) };
}
