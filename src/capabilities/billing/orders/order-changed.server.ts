import { formatDateTime } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { problem, type Problem } from '#platform/http/problem.ts';
import { copiesOf } from './copies.queries.server.ts';
import { orderChangeTexts } from './order-changed.texts.ts';
import type { Order } from './order.ts';
import { orderDecisions, orderOfRegistration } from './orders.queries.server.ts';

/** `order_changed`, saying what happened to an order since somebody had it on screen. */
export async function orderChanged(ctx: Ctx, order: Pick<Order, 'organisationId' | 'registrationId'>): Promise<Problem> {
  return problem('order_changed', { what: await latestChange(ctx, order) });
}

/** `order_not_open`, saying where the order stands. */
export async function orderNotOpen(ctx: Ctx, order: Pick<Order, 'organisationId' | 'registrationId'>): Promise<Problem> {
  return problem('order_not_open', { what: await latestChange(ctx, order) });
}

/** The last thing that happened to the order of a registration, in a sentence. */
async function latestChange(ctx: Ctx, given: Pick<Order, 'organisationId' | 'registrationId'>): Promise<string> {
  const t = orderChangeTexts[ctx.locale];
  const order = await orderOfRegistration(ctx.db, given);
  if (!order) return t.gone;
  const key = { organisationId: order.organisationId, orderId: order.id };
  const [decision] = await orderDecisions(ctx.db, key);
  const [copy] = await copiesOf(ctx.db, key);
  const when = (at: Date) => formatDateTime(at, ctx.locale);
  if (decision && (!copy || decision.at >= copy.receivedAt)) return t[decision.decision](when(decision.at), decision.by);
  return copy ? t.copy(when(copy.receivedAt), copy.receivedFrom) : t.references(when(order.changedAt));
}
