import type { Edition } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { referenceOf, registrationFacts, type RegistrationFacts } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import type { OrderLine } from '../invoices/invoice.input.ts';
import { buyerOf, linesOfPrice, totalsOf } from './order-lines.ts';
import type { Order } from './order.ts';
import { orderEvents } from './orders.events.ts';
import { insertOrder } from './orders.queries.server.ts';

/** Follows `registration.submitted`: who signs up sees nothing of the office, so the form is made by the system. */
export const prepareOrderJob = 'order.prepare';

export async function prepareOrder(ctx: Ctx, data: JobData): Promise<void> {
  const facts = await registrationFacts(ctx.db, { organisationId: String(data['organisationId']), registrationId: String(data['subjectId']) });
  if (!facts?.price || facts.quoteNeeded || facts.state === 'withdrawn' || facts.state === 'declined') return;
  const edition = loadEdition(facts.editionId, ctx.settings.dataDir);
  await orderOf(ctx, { facts, edition, lines: linesOfPrice(edition, facts.price), quoteId: null });
}

/**
 * Prepares the order form of a registration. Nothing to pay is nothing to order; a registration that has a live order
 * keeps it. Returns the order, or null.
 */
export async function orderOf(ctx: Ctx, given: { facts: RegistrationFacts; edition: Edition; lines: OrderLine[]; quoteId: string | null }): Promise<Order | null> {
  const { facts, edition, lines, quoteId } = given;
  const { netCents, vatCents, grossCents } = totalsOf(lines);
  if (netCents <= 0) return null;
  const id = ctx.ids.next();
  const now = ctx.clock.now();
  const order: Order = {
    organisationId: facts.organisationId, id, registrationId: facts.registrationId, editionId: facts.editionId, reference: referenceOf(facts.editionId, id, 'B'),
    buyer: buyerOf(facts, edition), serviceCode: null, commitmentNumber: null, lines, netCents, vatCents, grossCents, quoteId,
    state: 'prepared', locale: facts.locale, version: 1, createdAt: now, changedAt: now,
  };
  if (!(await insertOrder(ctx.db, order))) return null;
  await ctx.record({
    name: orderEvents.prepared, subjectType: 'order', subjectId: id, organisationId: order.organisationId, editionId: order.editionId, payload: { registrationId: order.registrationId },
  });
  return order;
}
