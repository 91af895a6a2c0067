import { addDays, isoDate, type DateRange, type IsoDate } from '#core/calendar/date.ts';

/** A calendar quarter: '2026-Q3'. */
export type Quarter = string;

export function quarterOf(day: IsoDate): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Its first and last day. */
export function daysOfQuarter(quarter: Quarter): DateRange {
  const [year, first] = [Number(quarter.slice(0, 4)), 3 * Number(quarter.slice(6)) - 2];
  return { from: isoDate(year, first, 1), to: addDays(isoDate(year, first + 3, 1), -1) };
}

/** The quarter that ended last, at least `afterDays` days before a day. */
export function quarterDue(today: IsoDate, afterDays: number): Quarter {
  const day = addDays(today, 1 - afterDays);
  return quarterOf(addDays(daysOfQuarter(quarterOf(day)).from, -1));
}
