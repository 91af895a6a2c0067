import type { IsoDate } from './date.ts';
import { addDays, dayNumber, isoWeekday, yearOf } from './date.ts';
import type { HolidayZone } from './holiday-zones.ts';
import { holidayDates, isPublicHoliday } from './public-holidays.ts';

/** A working day (jour ouvré): Monday to Friday, public holidays of the zone excepted. */
export function isWorkingDay(date: IsoDate, zone: HolidayZone): boolean {
  return isoWeekday(date) <= 5 && !isPublicHoliday(date, zone);
}

/**
 * The working day that lies `count` working days after `date` (before, when negative). The day itself does not count:
 * one working day after a Friday is the Monday. With 0, the date itself, or the next working day if it is not one.
 */
export function addWorkingDays(date: IsoDate, count: number, zone: HolidayZone): IsoDate {
  if (!Number.isInteger(count)) throw new RangeError(`Working days are counted in whole days: ${count}`);
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, zone)) left -= 1;
  }
  while (!isWorkingDay(day, zone)) day = addDays(day, 1);
  return day;
}

/**
 * Working days elapsed from `from` to `to`: those after `from`, up to and including `to`. A letter sent on a Friday and
 * answered on the Monday took one. Negative when `to` comes first, 0 on the same day.
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate, zone: HolidayZone): number {
  if (to < from) return 0 - workingDaysBetween(to, from, zone); // subtracted, because -0 is not 0 for everybody
  return weekdaysUpTo(to) - weekdaysUpTo(from) - weekdayHolidays(from, to, zone);
}

/** Mondays to Fridays since a fixed Monday, so that a difference counts those of a range. */
function weekdaysUpTo(date: IsoDate): number {
  const sinceMonday = dayNumber(date) + 3; // 1969-12-29 was a Monday
  return Math.floor(sinceMonday / 7) * 5 + Math.min(isoWeekday(date), 5);
}

/** Public holidays on a Monday to Friday, after `from` and up to `to`. */
function weekdayHolidays(from: IsoDate, to: IsoDate, zone: HolidayZone): number {
  let count = 0;
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (const date of holidayDates(year, zone)) if (date > from && date <= to && isoWeekday(date) <= 5) count += 1;
  }
  return count;
}

/** The working days of an inclusive range, in order. */
export function workingDaysIn(from: IsoDate, to: IsoDate, zone: HolidayZone): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, zone)) days.push(day);
  return days;
}
