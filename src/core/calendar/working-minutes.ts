import type { DateRange, IsoDate } from './date.ts';
import { addDays, daysBetween, isWithin } from './date.ts';
import type { HolidayZone } from './holiday-zones.ts';
import { localClock } from './local-clock.ts';
import { FULL_WEEK, hoursOn, type OpeningTimes, type TimeRange } from './opening.ts';
import { timeZoneOf } from './time-zones.ts';
import { isWorkingDay, workingDaysBetween } from './working-days.ts';

/** When a service works: its weekly hours (9-12 and 14-17 where it has declared none), its public holidays, its closures. */
export interface WorkingTime {
  zone: HolidayZone;
  opening?: OpeningTimes;
  closures?: readonly DateRange[];
}

/** The same delay in the three units in which one is told. */
export interface Delay {
  /** Minutes of the calendar. */
  minutes: number;
  /** Minutes during which the service was at work. */
  workingMinutes: number;
  /** Working days elapsed, the day of sending not counted. */
  workingDays: number;
}

// Nothing measured lasts longer; a date that was forged must not make us count for ever.
const mostDays = 1200;

/** What a clock at the service's place shows: its date, and minutes since midnight. */
export function localTime(instant: Date, zone: HolidayZone): { date: IsoDate; minute: number } {
  const { date, minute } = localClock(timeZoneOf(zone))(instant.getTime());
  return { date, minute };
}

/**
 * The delay from `sent` to `answered`. Working minutes are those of the service's hours on its working days, by its own
 * clock. An answer before the question, or more than three years after, throws a `RangeError`.
 */
export function delayAtWork(sent: Date, answered: Date, at: WorkingTime): Delay {
  if (answered < sent) throw new RangeError(`Answered on ${answered.toISOString()}, before it was sent on ${sent.toISOString()}`);
  const from = localTime(sent, at.zone);
  const to = localTime(answered, at.zone);
  if (daysBetween(from.date, to.date) > mostDays) throw new RangeError(`More than ${mostDays} days: ${from.date} to ${to.date}`);
  let workingMinutes = 0;
  for (let day = from.date; day <= to.date; day = addDays(day, 1)) {
    const window: TimeRange = [day === from.date ? from.minute : 0, day === to.date ? to.minute : 24 * 60];
    for (const range of hoursAtWork(day, at)) workingMinutes += overlap(range, window);
  }
  return {
    minutes: Math.floor((answered.getTime() - sent.getTime()) / 60_000),
    workingMinutes,
    workingDays: workingDaysBetween(from.date, to.date, at.zone),
  };
}

/** The hours of a day on which the service works; none on a holiday, on a weekend or during a closure. */
export function hoursAtWork(day: IsoDate, { zone, opening = FULL_WEEK, closures = [] }: WorkingTime): readonly TimeRange[] {
  if (!isWorkingDay(day, zone) || closures.some((range) => isWithin(day, range))) return [];
  return hoursOn(day, opening);
}

function overlap([from, to]: TimeRange, [start, end]: TimeRange): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}

/** The instant at which a clock at the service's place shows a minute of a day; in the hour that spring skips, the next. */
export function instantOfLocal(date: IsoDate, minute: number, zone: HolidayZone): Date {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minute * 60_000;
  const shown = localTime(new Date(asUtc), zone);
  const ahead = daysBetween(date, shown.date) * 24 * 60 + shown.minute - minute;
  const guess = new Date(asUtc - ahead * 60_000);
  const again = localTime(guess, zone);
  return new Date(guess.getTime() - (daysBetween(date, again.date) * 24 * 60 + again.minute - minute) * 60_000);
}
