import { formatDate } from '#core/shared/format.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { registrationFacts } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { reasonInput } from '../orders/order.input.ts';
import type { RegistrationKey } from '../orders/order.ts';
import { orderEvents } from '../orders/orders.events.ts';
import { orderOf } from '../orders/prepare-order.server.ts';
import type { Quote } from './quote.ts';
import { answerQuote, quotesOfRegistration } from './quotes.queries.server.ts';

/** `quote`: the id of the one that was on screen; `as`: who answers. */
export type QuoteAnswer = RegistrationKey & { quote: string; as: string };

/**
 * The body accepts its quotation; the order form is there at once. Throws `acceptance_not_confirmed`, `quote_answered`
 * when it was answered or replaced meanwhile, `quote_expired`.
 */
export async function acceptQuote(ctx: Ctx, given: QuoteAnswer & { confirmed: boolean }): Promise<void> {
  if (!given.confirmed) throw problem('acceptance_not_confirmed', {}, [{ field: 'confirmed', code: 'acceptance_not_confirmed' }]);
  const quote = await openQuote(ctx, given);
  if (ctx.clock.today() > quote.validUntil) throw problem('quote_expired', { date: formatDate(quote.validUntil, ctx.locale) });
  const facts = await registrationFacts(ctx.db, given);
  if (!facts || facts.state === 'withdrawn' || facts.state === 'declined') throw problem('quote_answered');
  await answer(ctx, quote, given, 'accepted', null);
  await orderOf(ctx, { facts, edition: loadEdition(facts.editionId, ctx.settings.dataDir), lines: quote.lines, quoteId: quote.id });
}

/** The body refuses its quotation and says why: the operator may send another. Throws as `acceptQuote`, and `form_incomplete`. */
export async function refuseQuote(ctx: Ctx, given: QuoteAnswer & { reason: unknown }): Promise<void> {
  const { reason } = parseInput(reasonInput, { reason: given.reason });
  await answer(ctx, await openQuote(ctx, given), given, 'refused', reason);
}

async function openQuote(ctx: Ctx, given: QuoteAnswer): Promise<Quote> {
  const [latest] = await quotesOfRegistration(ctx.db, given);
  if (latest?.id !== given.quote || latest.state !== 'sent') throw problem('quote_answered');
  return latest;
}

async function answer(ctx: Ctx, quote: Quote, given: QuoteAnswer, state: 'accepted' | 'refused', reason: string | null): Promise<void> {
  const noted = await answerQuote(ctx.db, { organisationId: quote.organisationId, id: quote.id, state, by: given.as, at: ctx.clock.now(), reason });
  if (!noted) throw problem('quote_answered');
  await ctx.record({
    name: state === 'accepted' ? orderEvents.quoteAccepted : orderEvents.quoteRefused, subjectType: 'quote', subjectId: quote.id,
    organisationId: quote.organisationId, editionId: quote.editionId, payload: { version: quote.version },
  });
}
