import { loadEdition } from '#capabilities/grids/index.server.ts';
import { registrationFacts, type RegistrationFacts } from '#capabilities/registrations/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { buyerOf, linesOfPrice, totalsOf } from './order-lines.ts';
import { takesCopies, type Order } from './order.ts';
import { orderReplacedMail } from './orders.mails.ts';
import { orderOfRegistration } from './orders.queries.server.ts';
import { orderOf, prepareOrder } from './prepare-order.server.ts';
import { tellContacts } from './tell-contacts.server.ts';
import { closeOrder } from './withdraw-order.server.ts';

/** Follows `registration.corrected`: what is to be signed is what the registration now says. */
export const replaceOrderJob = 'order.replace';

/**
 * Withdraws the form of a corrected registration where it says something else, prepares the one that holds and sends it
 * with a link. A form that was signed but not accepted has to be signed anew; an accepted one is left as it is.
 */
export async function replaceOrder(ctx: Ctx, data: JobData): Promise<void> {
  const key = { organisationId: String(data['organisationId']), registrationId: String(data['subjectId']) };
  const facts = await registrationFacts(ctx.db, key);
  if (!facts?.price || facts.state === 'withdrawn' || facts.state === 'declined') return;
  const order = await orderOfRegistration(ctx.db, key);
  if (!order || order.state === 'withdrawn') return prepareOrder(ctx, data);
  const edition = loadEdition(facts.editionId, ctx.settings.dataDir);
  if (!takesCopies.includes(order.state) || sayTheSame(order, facts, edition)) return;
  await closeOrder(ctx, { ...key, reason: null, as: null, from: takesCopies });
  const quoted = facts.quoteNeeded && order.quoteId !== null;
  if (facts.quoteNeeded && !quoted) return;
  const lines = quoted ? order.lines : linesOfPrice(edition, facts.price);
  const prepared = await orderOf(ctx, { facts, edition, lines, quoteId: quoted ? order.quoteId : null });
  if (prepared) await tellContacts(ctx, key, async ({ contact, link }) => orderReplacedMail({ contact, facts, order: prepared, before: order, url: await link() }));
}

/**
 * Whether a form asks for what its registration now counts as: the same amount, of the same kind of buyer with its
 * term of payment. The price of a quotation is the one that was agreed.
 */
export function sayTheSame(order: Order, facts: RegistrationFacts, edition: Edition): boolean {
  const buyer = buyerOf(facts, edition);
  if (order.buyer.kind !== buyer.kind || order.buyer.paymentDays !== buyer.paymentDays) return false;
  if (facts.quoteNeeded) return order.quoteId !== null;
  return facts.price === null || totalsOf(linesOfPrice(edition, facts.price)).grossCents === order.grossCents;
}
