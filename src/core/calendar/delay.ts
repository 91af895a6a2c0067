import type { IsoDate } from './date.ts';
import { addDays, daysBetween } from './date.ts';
import type { HolidayZone } from './holiday-zones.ts';
import { addWorkingDays, workingDaysBetween } from './working-days.ts';

/** How a promised time is counted: in days a service works, or in days of the calendar. */
export type DelayCalendar = 'working_days' | 'days';

/** Days taken from sending to answering, counted as the item says. An answer before the question throws. */
export function delayBetween(sent: IsoDate, answered: IsoDate, calendar: DelayCalendar, zone: HolidayZone): number {
  if (answered < sent) throw new RangeError(`Answered on ${answered}, before it was sent on ${sent}`);
  return calendar === 'days' ? daysBetween(sent, answered) : workingDaysBetween(sent, answered, zone);
}

/** The last day on which an answer is still in time. */
export function dueDate(sent: IsoDate, allowed: number, calendar: DelayCalendar, zone: HolidayZone): IsoDate {
  return calendar === 'days' ? addDays(sent, allowed) : addWorkingDays(sent, allowed, zone);
}

/** Late = after the due date; without an answer, as soon as `today` is past it. */
export function isLate(due: IsoDate, answered: IsoDate | null, today: IsoDate): boolean {
  return (answered ?? today) > due;
}
