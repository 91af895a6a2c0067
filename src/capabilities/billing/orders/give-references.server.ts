import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { orderChanged, orderNotOpen } from './order-changed.server.ts';
import { referencesInput } from './order.input.ts';
import { takesCopies, type RegistrationKey } from './order.ts';
import { orderEvents } from './orders.events.ts';
import { changeOrder, orderOfRegistration } from './orders.queries.server.ts';

/**
 * Notes the service code and the commitment number of the body's accounting, before or after the form was downloaded:
 * Chorus Pro asks for them only where the body has made them compulsory. Throws `order_unknown`, `order_not_open`,
 * `order_changed`, `form_incomplete`.
 */
export async function giveReferences(ctx: Ctx, given: RegistrationKey & { serviceCode: unknown; commitmentNumber: unknown }): Promise<void> {
  const references = parseInput(referencesInput, { serviceCode: given.serviceCode, commitmentNumber: given.commitmentNumber });
  const order = await orderOfRegistration(ctx.db, given);
  if (!order) throw problem('order_unknown');
  // An accepted order still takes them: the commitment number often comes with the decision to pay.
  const from = [...takesCopies, ...(ctx.scope === 'office' ? (['accepted'] as const) : [])];
  if (!from.includes(order.state)) throw await orderNotOpen(ctx, order);
  if (order.serviceCode === references.serviceCode && order.commitmentNumber === references.commitmentNumber) return;
  const changed = await changeOrder(ctx.db, { organisationId: order.organisationId, id: order.id, seen: order.version, from, references, at: ctx.clock.now() });
  if (!changed) throw await orderChanged(ctx, order);
  await ctx.record({ name: orderEvents.references, subjectType: 'order', subjectId: order.id, organisationId: order.organisationId, editionId: order.editionId });
}
