import { addDays, daysBetween, type IsoDate } from '#core/calendar/date.ts';
import { isLocale } from '#core/shared/texts.ts';
import { peopleOfBody } from '#capabilities/accounts/index.server.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { loadConventions } from '../advice/load-conventions.server.ts';
import { planReminderMail } from './plan.mails.ts';
import { actionsDueBetween } from './plan.queries.server.ts';
import type { PlanAction } from './plan.ts';
import { insertReminder, remindersOf } from './reminders.queries.server.ts';

/** Every morning. */
export const remindOwnersJob = 'improvement.remind-owners';

/**
 * Writes to the owner of each action whose date comes near or has passed, on the delays of `data/improvement.yaml`; to
 * the body's referents where the action names nobody. One mail for all delays that have come, each delay once a date.
 */
export async function remindOwners(ctx: Ctx): Promise<void> {
  const today = ctx.clock.today();
  const delays = loadConventions(ctx.settings.dataDir).reminders;
  const [farthest, latest] = [Math.max(...delays), Math.min(...delays)];
  // A week of grace: a job that slept still writes, an action forgotten for years does not.
  for (const action of await actionsDueBetween(ctx.db, addDays(today, latest - 7), addDays(today, farthest))) {
    await remind(ctx, action, delays, today);
  }
}

async function remind(ctx: Ctx, action: PlanAction & { dueOn: string }, delays: readonly number[], today: IsoDate): Promise<void> {
  const sent = await remindersOf(ctx.db, action);
  const due = dueDelays(action.dueOn, delays, today).filter((days) => !sent.has(days));
  if (due.length === 0) return;
  for (const days of due) await insertReminder(ctx.db, { action, days, at: ctx.clock.now() });
  const [body] = await organisationNames(ctx.db, [action.organisationId]);
  for (const { email, name, locale } of await recipientsOf(ctx, action)) {
    await ctx.mail(planReminderMail({ to: email, name, locale, action, body: body?.name ?? '', today, origin: ctx.settings.origin }));
  }
}

async function recipientsOf(ctx: Ctx, action: PlanAction) {
  if (action.ownerEmail) return [{ email: action.ownerEmail, name: action.ownerName, locale: 'fr' as const }];
  const referents = await peopleOfBody(ctx.db, action.organisationId, ['referent']);
  return referents.map(({ email, name, locale }) => ({ email, name, locale: isLocale(locale) ? locale : ('fr' as const) }));
}

/** The delays that have come for a date. Of those before it, none counts once it has passed. */
export function dueDelays(dueOn: IsoDate, delays: readonly number[], today: IsoDate): number[] {
  const left = daysBetween(today, dueOn);
  return delays.filter((days) => left <= days && (days < 0 || left >= 0));
}
