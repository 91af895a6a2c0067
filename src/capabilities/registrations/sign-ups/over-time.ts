import { dayNumber, fromDayNumber } from '#core/calendar/date.ts';

/** How many registrations stood at the end of a day. */
export interface Moment {
  day: string;
  total: number;
  drawn: number;
}

const mostMoments = 6;

/**
 * Registrations added up over the window of sign-up, at evenly spaced days up to today (or the last day of sign-up,
 * once it is past), the first and the last included. Those that came outside the window count at its nearer end.
 */
export function overTime(counts: readonly { day: string; drawn: boolean; registrations: number }[], window: { from: string; to: string }, today: string): Moment[] {
  const first = dayNumber(window.from);
  const last = Math.max(first, Math.min(dayNumber(today), dayNumber(window.to)));
  const steps = Math.min(mostMoments - 1, last - first);
  const days = Array.from({ length: steps + 1 }, (_, i) => (steps === 0 ? first : Math.round(first + ((last - first) * i) / steps)));
  return days.map((day, i) => {
    const until = counts.filter((one) => i === days.length - 1 || dayNumber(one.day) <= day);
    const sum = (of: typeof until) => of.reduce((total, { registrations }) => total + registrations, 0);
    return { day: fromDayNumber(day), total: sum(until), drawn: sum(until.filter(({ drawn }) => drawn)) };
  });
}
