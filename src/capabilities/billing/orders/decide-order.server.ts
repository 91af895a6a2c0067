import { loadEdition } from '#capabilities/grids/index.server.ts';
import { acceptChecked, registrationFacts } from '#capabilities/registrations/index.server.ts';
import { mayDecide } from '#capabilities/registrations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { copyStatus } from '../signatures/findings.ts';
import { copiesOf } from './copies.queries.server.ts';
import { orderChanged, orderNotOpen } from './order-changed.server.ts';
import { reasonInput } from './order.input.ts';
import type { Order, RegistrationKey } from './order.ts';
import { orderEvents } from './orders.events.ts';
import { orderReturnedMail } from './orders.mails.ts';
import { changeOrder, insertOrderDecision, orderOfRegistration } from './orders.queries.server.ts';
import { sayTheSame } from './replace-order.server.ts';
import { tellContacts } from './tell-contacts.server.ts';

/** `seen`: the version of the order that the operator had on screen. */
export type Decided = RegistrationKey & { seen: number };

/**
 * Accepts a signed order, and its registration with it where it still waits: one transaction. Throws `not_allowed`,
 * `order_unknown`, `order_changed` with what changed, `order_copy_unsigned` for our own form sent back,
 * `form_incomplete` as `acceptChecked`, `order_price_differs` for a form that a correction overtook, `registration_already_accepted` for a body that has another.
 */
export async function acceptOrder(ctx: Ctx, given: Decided & { people?: boolean; reason?: string }): Promise<void> {
  const order = await decide(ctx, given, 'accepted', null);
  const [copy] = await copiesOf(ctx.db, { organisationId: order.organisationId, orderId: order.id });
  if (copy && copyStatus(copy.findings) === 'unsigned_form') throw problem('order_copy_unsigned');
  const facts = await registrationFacts(ctx.db, given);
  if (facts && !sayTheSame(order, facts, loadEdition(facts.editionId, ctx.settings.dataDir))) throw problem('order_price_differs');
  if (facts?.state === 'submitted' || facts?.state === 'waiting') {
    await acceptChecked(ctx, { organisationId: given.organisationId, registrationId: given.registrationId }, { people: given.people ?? false, reason: given.reason ?? '' });
  }
  else if (facts?.state !== 'accepted') throw await orderNotOpen(ctx, order);
}

/** Sends a signed copy back with the reason, by mail with a link to the file. Throws as `acceptOrder`, and `form_incomplete`. */
export async function returnOrder(ctx: Ctx, given: Decided & { reason: unknown }): Promise<void> {
  const { reason } = parseInput(reasonInput, { reason: given.reason });
  const order = await decide(ctx, given, 'returned', reason);
  await tellContacts(ctx, given, async ({ contact, facts, link }) => orderReturnedMail({ contact, facts, order, reason, url: await link() }));
}

async function decide(ctx: Ctx, given: Decided, decision: 'accepted' | 'returned', reason: string | null): Promise<Order> {
  if (!mayDecide(ctx.actor)) throw problem('not_allowed');
  const order = await orderOfRegistration(ctx.db, given);
  if (!order) throw problem('order_unknown');
  const at = ctx.clock.now();
  const changed = await changeOrder(ctx.db, { organisationId: order.organisationId, id: order.id, seen: given.seen, from: ['signed'], to: decision, at });
  if (!changed) throw await orderChanged(ctx, order);
  await insertOrderDecision(ctx.db, {
    organisationId: order.organisationId, id: ctx.ids.next(), orderId: order.id, orderVersion: given.seen, decision, reason,
    decidedBy: ctx.actor.personId, decidedAs: null, decidedAt: at,
  });
  await ctx.record({
    name: orderEvents[decision], subjectType: 'order', subjectId: order.id, organisationId: order.organisationId, editionId: order.editionId, payload: { version: given.seen },
  });
  return order;
}
