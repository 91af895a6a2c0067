import { addDays } from '#core/calendar/date.ts';
import { isLocale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { reminderMail } from './privacy.mails.ts';
import { officers, requestsToRemindOf } from './privacy.queries.server.ts';
import { takeStep } from './request-steps.server.ts';

export const remindOfficersJob = 'privacy.remind';

/** A request is pressing from a week before its answer is due; officers hear of it every third day. */
export const pressingDays = 7;
const silenceMs = 2.5 * 86_400_000;

/** Mails the data protection officers what is due soon or overdue. */
export async function remindOfficers(ctx: Ctx): Promise<void> {
  const due = await requestsToRemindOf(ctx.db, addDays(ctx.clock.today(), pressingDays), new Date(ctx.clock.now().getTime() - silenceMs));
  const [first] = due;
  if (!first) return;
  for (const { email, locale } of await officers(ctx.db)) {
    await ctx.mail(reminderMail({ email, locale: isLocale(locale) ? locale : 'fr' }, { count: due.length, first: first.due_on }, ctx.settings.origin));
  }
  for (const request of due) await takeStep(ctx, request.id, 'reminded');
}
