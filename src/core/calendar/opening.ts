import type { DateRange, IsoDate } from './date.ts';
import { isoWeekday, isWithin } from './date.ts';
import type { HolidayZone } from './holiday-zones.ts';
import { workingDaysIn } from './working-days.ts';

export type Half = 'morning' | 'afternoon';

/** A half-day on which a site can be contacted. */
export type HalfDay = { date: IsoDate; half: Half };

export const HALVES: readonly Half[] = ['morning', 'afternoon'];

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A time of the day in minutes since midnight: from 9:00 to 12:30 is [540, 750]. */
export type TimeRange = readonly [from: number, to: number];

/** When a site receives the public in an ordinary week. A weekday that is missing is closed. */
export type OpeningTimes = Readonly<Partial<Record<Weekday, readonly TimeRange[]>>>;

/** Other hours on some days, such as school holidays. */
export type OtherHours = { during: readonly DateRange[]; hours: OpeningTimes };

export const officeMorning: TimeRange = [9 * 60, 12 * 60];
export const officeAfternoon: TimeRange = [14 * 60, 17 * 60];
const officeDay = [officeMorning, officeAfternoon];

/** Open morning and afternoon, Monday to Friday: what is assumed of a site that has declared nothing. */
export const FULL_WEEK: OpeningTimes = { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay };

/** Between them a half-day must be open for this long to count: time for a call or a visit to end. */
const LEAST_MINUTES = 30;
const NOON = 13 * 60;
const HALF: Readonly<Record<Half, TimeRange>> = { morning: [0, NOON], afternoon: [NOON, 24 * 60] };

/** The hours of one day: those of other days where they hold. Public holidays and closures are not looked at. */
export function hoursOn(date: IsoDate, opening: OpeningTimes, other: OtherHours | null = null): readonly TimeRange[] {
  const hours = other?.during.some((range) => isWithin(date, range)) ? other.hours : opening;
  return hours[weekdayOf(date)] ?? [];
}

const weekdayOf = (date: IsoDate): Weekday => isoWeekday(date) as Weekday; // ISO weekdays are 1 to 7

/** What is open of a half-day, in order. */
export function openTimes(hours: readonly TimeRange[], half: Half): TimeRange[] {
  const [start, end] = HALF[half];
  const within = hours.map(([from, to]): TimeRange => [Math.max(from, start), Math.min(to, end)]);
  return within.filter(([from, to]) => to - from >= LEAST_MINUTES).sort((a, b) => a[0] - b[0]);
}

/** When nobody is there although one may decently call, between 7:30 and 20:30, a quarter of an hour from opening. */
export function closedTimes(hours: readonly TimeRange[]): TimeRange[] {
  const closed: TimeRange[] = [];
  let from = 7 * 60 + 30;
  for (const [opens, closes] of [...hours].sort((a, b) => a[0] - b[0])) {
    closed.push([from, opens - 15]);
    from = Math.max(from, closes + 15);
  }
  closed.push([from, 20 * 60 + 30]);
  return closed.filter(([start, end]) => end - start >= LEAST_MINUTES);
}

/**
 * The half-days of a window on which a site is open, in order: working days of its zone, its weekly opening, less its
 * declared closures. Saturdays are left out: contacts are made on working days so that all sites compare.
 */
export function openHalfDays(
  window: DateRange,
  opening: OpeningTimes,
  zone: HolidayZone,
  closures: readonly DateRange[] = [],
  other: OtherHours | null = null,
): HalfDay[] {
  const days = workingDaysIn(window.from, window.to, zone).filter((day) => !closures.some((c) => isWithin(day, c)));
  return days.flatMap((date) => {
    const hours = hoursOn(date, opening, other);
    return HALVES.filter((half) => openTimes(hours, half).length > 0).map((half) => ({ date, half }));
  });
}
