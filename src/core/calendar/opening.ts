import type { DateRange, IsoDate } from './date.ts';
import { isoWeekday, isWithin } from './date.ts';
import type { HolidayZone } from './holiday-zones.ts';
import { workingDaysIn } from './working-days.ts';

export type Half = 'morning' | 'afternoon';

/** A half-day on which a site can be contacted. */
export type HalfDay = { date: IsoDate; half: Half };

export const HALVES: readonly Half[] = ['morning', 'afternoon'];

export type Weekday = 1 | 2 | 3 | 4 | 5;

/** The half-days on which a site receives the public in an ordinary week, Monday (1) to Friday (5). */
export type WeeklyOpening = Readonly<Record<Weekday, readonly Half[]>>;

/** Open morning and afternoon, Monday to Friday: what is assumed of a site that has declared nothing. */
export const FULL_WEEK: WeeklyOpening = { 1: HALVES, 2: HALVES, 3: HALVES, 4: HALVES, 5: HALVES };

/**
 * The half-days of a window on which a site is open, in order: working days of its zone, its weekly opening, less its
 * declared closures. Saturdays are left out: contacts are made on working days so that all sites compare.
 */
export function openHalfDays(
  window: DateRange,
  opening: WeeklyOpening,
  zone: HolidayZone,
  closures: readonly DateRange[] = [],
): HalfDay[] {
  const days = workingDaysIn(window.from, window.to, zone).filter((day) => !closures.some((c) => isWithin(day, c)));
  return days.flatMap((date) => {
    const halves = opening[isoWeekday(date) as Weekday]; // a working day is 1 to 5
    return HALVES.filter((half) => halves.includes(half)).map((half) => ({ date, half }));
  });
}
