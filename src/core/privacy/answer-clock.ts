import { dayNumber, fromDayNumber, isoDate, type IsoDate } from '../calendar/date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';

/** Months by which an answer may be put off, with the reason, within the first month (GDPR, article 12, 3). */
export const longestExtension = 2;

/** The same day `months` later; the last day of the month where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  dayNumber(date); // refuses what is no date
  const first = isoDate(year, month + months, 1);
  const next = isoDate(year, month + months + 1, 1);
  return fromDayNumber(Math.min(dayNumber(first) + day - 1, dayNumber(next) - 1));
}

/**
 * The last day on which a request received on `received` is answered in time: one month, `extension` months more once
 * extended. A period in months ends on the day of the same number, or on the last of the month; one that ends on a
 * Saturday, a Sunday or a public holiday runs to the end of the next working day (Regulation 1182/71, article 3).
 */
export function answerDueOn(received: IsoDate, extension = 0): IsoDate {
  if (!Number.isInteger(extension) || extension < 0 || extension > longestExtension) throw new RangeError(`Extended by ${extension} months`);
  return addWorkingDays(addMonths(received, 1 + extension), 0, 'metropole');
}
