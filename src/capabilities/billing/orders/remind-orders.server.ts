import { addDays, daysBetween, type IsoDate } from '#core/calendar/date.ts';
import { parisTimeOf } from '#core/calendar/paris-time.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { allEditions, isOpen } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Order } from './order.ts';
import { orderEvents } from './orders.events.ts';
import { orderReminderMail } from './orders.mails.ts';
import { orderDecisions, ordersOfEdition } from './orders.queries.server.ts';
import { insertReminders, remindersOf } from './reminders.queries.server.ts';
import { tellContacts } from './tell-contacts.server.ts';

export const remindOrdersJob = 'orders.remind';

/** Reminds the bodies whose form has not come back signed, on the days of the edition, while it takes sign-ups. */
export async function remindOrders(ctx: Ctx): Promise<void> {
  const today = ctx.clock.today();
  for (const edition of allEditions(ctx).filter((one) => isOpen(one, today))) {
    for (const order of await ordersOfEdition(ctx.db, edition.id, ['prepared', 'returned'])) await remind(ctx, edition, order, today);
  }
}

/** One mail for all the moments that have come, so that a job that slept does not wake with three. */
async function remind(ctx: Ctx, edition: Edition, order: Order, today: IsoDate): Promise<void> {
  const sent = await remindersOf(ctx.db, { organisationId: order.organisationId, orderId: order.id });
  const returns = (await orderDecisions(ctx.db, { organisationId: order.organisationId, orderId: order.id })).filter(({ decision }) => decision === 'returned');
  const since = parisTimeOf(returns[0]?.at ?? order.createdAt).slice(0, 10);
  const due = dueMoments(edition, { since, returns: returns.length }, today).filter((moment) => !sent.has(moment));
  if (due.length === 0) return;
  await insertReminders(ctx.db, { organisationId: order.organisationId, orderId: order.id, moments: due, at: ctx.clock.now() });
  await tellContacts(ctx, order, async ({ contact, facts, link }) => orderReminderMail({ contact, facts, order, until: edition.sign_up.to, url: await link() }));
  await ctx.record({
    name: orderEvents.reminded, subjectType: 'order', subjectId: order.id, organisationId: order.organisationId, editionId: order.editionId, payload: { moments: due },
  });
}

/**
 * The moments of the edition that have come for a form: days since it was made ready, or since it was sent back, and
 * days before sign-up closes. A form sent back is reminded anew.
 */
export function dueMoments(edition: Pick<Edition, 'orders' | 'sign_up'>, form: { since: IsoDate; returns: number }, today: IsoDate): string[] {
  const { reminder_days, reminder_days_before_closing } = edition.orders;
  const of = form.returns > 0 ? `sent back ${form.returns}` : 'prepared';
  const waited = daysBetween(form.since, today);
  return [
    ...reminder_days.filter((days) => waited >= days).map((days) => `${of}: day ${days}`),
    // A form made ready within these days has just been mailed.
    ...reminder_days_before_closing.filter((days) => hasCome(addDays(edition.sign_up.to, -days), form.since, today)).map((days) => `closing: ${days} days before`),
  ];
}

function hasCome(day: IsoDate, since: IsoDate, today: IsoDate): boolean {
  return today >= day && since < day;
}
