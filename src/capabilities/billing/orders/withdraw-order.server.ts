import { registrationFacts, withdrawOwnRegistration } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { closeQuotes } from '../quotes/quotes.queries.server.ts';
import { orderChanged } from './order-changed.server.ts';
import { optionalReason } from './order.input.ts';
import { orderStates, takesCopies, type OrderState, type RegistrationKey } from './order.ts';
import { orderEvents } from './orders.events.ts';
import { orderWithdrawnMail } from './orders.mails.ts';
import { changeOrder, insertOrderDecision, orderOfRegistration } from './orders.queries.server.ts';
import { tellContacts } from './tell-contacts.server.ts';

/**
 * The body takes its registration back, with its quotation and its order, while the office has accepted nothing.
 * Throws `withdrawal_not_confirmed`, `registration_not_pending`, `order_changed`.
 */
export async function withdrawFile(ctx: Ctx, given: RegistrationKey & { reason: unknown; confirmed: boolean; as: string }): Promise<void> {
  const { reason } = parseInput(optionalReason, { reason: given.reason });
  if (!given.confirmed) throw problem('withdrawal_not_confirmed', {}, [{ field: 'confirmed', code: 'withdrawal_not_confirmed' }]);
  const facts = await registrationFacts(ctx.db, given);
  if (!facts) throw problem('not_found');
  await closeOrder(ctx, { ...given, reason, as: given.as, from: takesCopies });
  await withdrawOwnRegistration(ctx, { organisationId: given.organisationId, registrationId: given.registrationId, editionId: facts.editionId, reason });
  await tellContacts(ctx, given, ({ contact }) => orderWithdrawnMail({ contact, facts }));
}

/** Follows `registration.withdrawn` and `registration.declined`: what was asked for ends with the registration. */
export const closeOrderJob = 'order.close';

export async function closeOrderOf(ctx: Ctx, data: JobData): Promise<void> {
  const live = orderStates.filter((state) => state !== 'withdrawn');
  await closeOrder(ctx, { organisationId: String(data['organisationId']), registrationId: String(data['subjectId']), reason: null, as: null, from: live });
}

/** Ends the quotations and the live order of a registration; one that has none is left as it is. */
export async function closeOrder(ctx: Ctx, given: RegistrationKey & { reason: string | null; as: string | null; from: readonly OrderState[] }): Promise<void> {
  const at = ctx.clock.now();
  await closeQuotes(ctx.db, given);
  const order = await orderOfRegistration(ctx.db, given);
  if (!order || order.state === 'withdrawn') return;
  const changed = await changeOrder(ctx.db, { organisationId: order.organisationId, id: order.id, seen: order.version, from: given.from, to: 'withdrawn', at });
  if (!changed) throw await orderChanged(ctx, order);
  await insertOrderDecision(ctx.db, {
    organisationId: order.organisationId, id: ctx.ids.next(), orderId: order.id, orderVersion: order.version, decision: 'withdrawn', reason: given.reason,
    decidedBy: ctx.actor.personId, decidedAs: given.as, decidedAt: at,
  });
  await ctx.record({ name: orderEvents.withdrawn, subjectType: 'order', subjectId: order.id, organisationId: order.organisationId, editionId: order.editionId });
}
