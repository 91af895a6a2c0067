import { addDays, isoDate, isoWeekday, mondayOf, type DateRange, type IsoDate } from '#core/calendar/date.ts';
import type { LetterRhythm } from './subscription.ts';

/** What a letter tells of, and what it is compared with. */
export interface DigestPeriod {
  rhythm: LetterRhythm;
  period: DateRange;
  before: DateRange;
}

/** Days during which a letter may still leave when the job could not run: later it is no news. */
const grace = { daily: 0, weekly: 2, monthly: 4 } as const;

/** The letters that are due on a day: of yesterday, of the week and of the month that ended last. */
export function duePeriods(today: IsoDate): DigestPeriod[] {
  const monday = mondayOf(today);
  const [year, month, day] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(today.slice(8))];
  const yesterday = addDays(today, -1);
  const last = isoDate(year, month, 1);
  const lastMonth = { from: isoDate(year, month - 1, 1), to: addDays(last, -1) };
  return [
    { rhythm: 'daily', period: { from: yesterday, to: yesterday }, before: { from: addDays(today, -29), to: addDays(today, -2) } },
    ...(isoWeekday(today) - 1 <= grace.weekly ? [{ rhythm: 'weekly' as const, period: { from: addDays(monday, -7), to: addDays(monday, -1) }, before: { from: addDays(monday, -14), to: addDays(monday, -8) } }] : []),
    ...(day - 1 <= grace.monthly ? [{ rhythm: 'monthly' as const, period: lastMonth, before: { from: isoDate(year, month - 2, 1), to: addDays(lastMonth.from, -1) } }] : []),
  ];
}
