import { isUuid } from '#core/shared/uuid.ts';
import { needsCompetition } from '#core/pricing/purchase-threshold.ts';
import { cents } from '#core/shared/money.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { acceptanceChecks, duplicatesOf, registrationFacts } from '#capabilities/registrations/index.server.ts';
import { mayDecide } from '#capabilities/registrations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { runningTotal, type RunningTotal } from '../invoices/running-total.server.ts';
import { quotesOfRegistration } from '../quotes/quotes.queries.server.ts';
import { copiesOf } from './copies.queries.server.ts';
import type { OrderDesk } from './desk.ts';
import { itemLabel } from './order-lines.ts';
import type { Order, RegistrationKey } from './order.ts';
import { orderDecisions, orderOfRegistration } from './orders.queries.server.ts';
import { remindersOf } from './reminders.queries.server.ts';

/** What the office knows of the order of a registration. Throws `order_unknown`. */
export async function openOrder(ctx: Ctx, key: RegistrationKey): Promise<OrderDesk> {
  const facts = isUuid(key.organisationId) && isUuid(key.registrationId) ? await registrationFacts(ctx.db, key) : null;
  if (!facts) throw problem('order_unknown');
  const edition = loadEdition(facts.editionId, ctx.settings.dataDir);
  const order = await orderOfRegistration(ctx.db, key);
  const orderKey = order && { organisationId: order.organisationId, orderId: order.id };
  const siren = order?.buyer.siren ?? facts.siren;
  const total = siren ? await runningTotal(ctx, siren, ctx.clock.today()) : null;
  const reminders = orderKey ? await remindersOf(ctx.db, orderKey) : new Map<string, Date>();
  const decides = mayDecide(ctx.actor);
  return {
    ...key, facts, edition: edition.label, editionId: edition.id, formula: itemLabel(edition, `formula:${facts.formula}`),
    quotes: await quotesOfRegistration(ctx.db, key), order,
    copies: orderKey ? await copiesOf(ctx.db, orderKey) : [], decisions: orderKey ? await orderDecisions(ctx.db, orderKey) : [],
    reminders: [...reminders].map(([moment, at]) => ({ moment, at })),
    duplicates: (await duplicatesOf(ctx.db, { ...key, editionId: edition.id })).map(({ id, reference }) => ({ id, reference })),
    total, withThis: total && order ? withOrder(total, order, edition, ctx.clock.today()) : null,
    acceptance: decides && order?.state === 'signed' && isPending(facts.state) ? await checksOf(ctx, key) : null,
    may: { decide: decides && order?.state === 'signed', quote: decides && facts.quoteNeeded && isPending(facts.state) && order?.state !== 'signed' && order?.state !== 'accepted' },
  };
}

/** The order is what is being accepted: that none was accepted yet says nothing. */
async function checksOf(ctx: Ctx, key: RegistrationKey) {
  const checks = await acceptanceChecks(ctx, key);
  return checks.against === 'order_not_accepted' ? { ...checks, against: null } : checks;
}

const isPending = (state: string) => state === 'submitted' || state === 'waiting';

function withOrder(total: RunningTotal, order: Order, edition: Edition, today: string): OrderDesk['withThis'] {
  const netCents = total.netCents + (order.state === 'accepted' || order.state === 'withdrawn' ? 0 : order.netCents);
  return { netCents, needsCompetition: needsCompetition(cents(netCents), today, edition.prices.purchase_thresholds) };
}
