import { addDays } from '#core/calendar/date.ts';
import { isSiret } from '#core/shared/siret.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { registrationFacts } from '#capabilities/registrations/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { linesOfPrice } from '../orders/order-lines.ts';
import { changeOrder, insertOrderDecision } from '../orders/orders.queries.server.ts';
import type { Order } from '../orders/order.ts';
import { orderOf } from '../orders/prepare-order.server.ts';
import { issueCreditNote } from './issue-credit-note.server.ts';
import { issueInvoice } from './issue-invoice.server.ts';
import { recordPayment } from './record-payment.server.ts';
import { payingRegistrations } from './simulated-bodies.queries.server.ts';

/** What happens to one order of the demonstration; days before today. */
interface Story {
  issued: number;
  paid?: { after: number; amount: string };
  credited?: { amounts: Record<string, string>; reason: string };
}

/** In the order of issue, for numbers follow it. The last bodies wait for their invoice. */
const stories: readonly (Story | null)[] = [
  { issued: 80, paid: { after: 24, amount: 'whole' } },
  { issued: 70 },
  { issued: 55, credited: { amounts: { 1: '100' }, reason: 'Remise accordée : rapport remis en retard' } },
  { issued: 38, paid: { after: 20, amount: '600' } },
  { issued: 12 },
  null, null,
];

/**
 * Plays orders and invoices for the demonstration, through the same use cases as real ones: paid, overdue, partly paid,
 * partly taken back, just issued, and some to issue. `shown`: a body whose invoice is just issued, where it pays. Returns
 * how many orders there are.
 */
export async function simulateInvoices(ctx: Ctx, given: { editionId: string; shown: string }): Promise<number> {
  const bodies = await payingRegistrations(ctx.db, { ...given, place: stories.findIndex((story) => story?.issued === 12), count: stories.length });
  let played = 0;
  for (const [i, story] of stories.entries()) {
    const body = bodies[i];
    if (!body) break;
    const order = await acceptedOrder(at(ctx, (story?.issued ?? 3) + 5), body);
    const siret = order && siretOf(order);
    if (!order || siret === null) continue;
    if (story) await play(ctx, order, siret, story);
    played += 1;
  }
  return played;
}

async function acceptedOrder(ctx: Ctx, key: { organisationId: string; registrationId: string }): Promise<Order | null> {
  const facts = await registrationFacts(ctx.db, key);
  if (!facts?.price) return null;
  const edition = loadEdition(facts.editionId, ctx.settings.dataDir);
  const order = await orderOf(ctx, { facts, edition, lines: linesOfPrice(edition, facts.price), quoteId: null });
  if (!order) return null;
  const { organisationId, id } = order;
  await changeOrder(ctx.db, { organisationId, id, seen: order.version, from: ['prepared'], to: 'accepted', references: { serviceCode: 'DGS', commitmentNumber: null }, at: ctx.clock.now() });
  await insertOrderDecision(ctx.db, {
    organisationId, id: ctx.ids.next(), orderId: id, orderVersion: order.version, decision: 'accepted', reason: null, decidedBy: null, decidedAs: null, decidedAt: ctx.clock.now(),
  });
  return order;
}

async function play(ctx: Ctx, order: Order, siret: string, { issued, paid, credited }: Story): Promise<void> {
  const day = at(ctx, issued);
  const key = await issueInvoice(day, { organisationId: order.organisationId, orderId: order.id, serviceDoneOn: addDays(day.clock.today(), -4), siret });
  if (credited) await issueCreditNote(at(ctx, issued - 5), { ...key, ...credited });
  if (!paid) return;
  const then = at(ctx, issued - paid.after);
  const amount = paid.amount === 'whole' ? (order.grossCents / 100).toFixed(2) : paid.amount;
  await recordPayment(then, { ...key, paidOn: then.clock.today(), amount, reference: 'VIR DGFIP SIMULE' });
}

/** The same frame as it was so many days ago. */
function at(ctx: Ctx, daysAgo: number): Ctx {
  return { ...ctx, clock: fixedClock(`${addDays(ctx.clock.today(), -daysAgo)}T09:00:00Z`) };
}

/** The directory has no SIRET of bodies: a head office is usually the first establishment of its SIREN. */
function siretOf({ buyer }: Order): string | null {
  if (buyer.siret !== null) return buyer.siret;
  return buyer.siren === null ? null : (Array.from({ length: 10 }, (_, digit) => `${buyer.siren}0001${digit}`).find(isSiret) ?? null);
}
