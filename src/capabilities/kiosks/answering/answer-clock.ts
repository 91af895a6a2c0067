import { addDays, type IsoDate } from '#core/calendar/date.ts';
import type { HolidayZone } from '#core/calendar/holiday-zones.ts';
import { addWorkingDays, workingDaysBetween } from '#core/calendar/working-days.ts';

/** How many texts were received on a day and first answered on another; null: not yet. */
export interface AnswerDays {
  receivedOn: IsoDate;
  answeredOn: IsoDate | null;
  count: number;
}

export interface AnswerClock {
  answered: number;
  waiting: number;
  /** Waiting beyond the promise. */
  overdue: number;
  /** Of those answered or overdue, the share answered in time, 0..1; null while there is none. */
  inTime: number | null;
  /** Working days to the first answer, the median of those answered; null while there is none. */
  median: number | null;
}

/** The last day on which a first answer to what came on `receivedOn` is in time. */
export const dueOn = (receivedOn: IsoDate, within: number, zone: HolidayZone): IsoDate => addWorkingDays(receivedOn, within, zone);

/** The last day of which what is still unanswered is overdue on `today`. */
export function overdueUntil(today: IsoDate, within: number, zone: HolidayZone): IsoDate {
  let day = addDays(today, -1);
  while (dueOn(day, within, zone) >= today) day = addDays(day, -1);
  return day;
}

/** The clock from reception to the first answer, in working days of the zone. */
export function answerClock(days: readonly AnswerDays[], { today, within, zone }: { today: IsoDate; within: number; zone: HolidayZone }): AnswerClock {
  const limit = overdueUntil(today, within, zone);
  const taken: { delay: number; count: number }[] = [];
  let [waiting, overdue] = [0, 0];
  for (const { receivedOn, answeredOn, count } of days) {
    if (answeredOn !== null) taken.push({ delay: Math.max(0, workingDaysBetween(receivedOn, answeredOn, zone)), count });
    else {
      waiting += count;
      if (receivedOn <= limit) overdue += count;
    }
  }
  const total = (some: readonly { count: number }[]) => some.reduce((sum, { count }) => sum + count, 0);
  const answered = total(taken);
  const judged = answered + overdue;
  return { answered, waiting, overdue, inTime: judged === 0 ? null : total(taken.filter(({ delay }) => delay <= within)) / judged, median: medianOf(taken, answered) };
}

function medianOf(taken: readonly { delay: number; count: number }[], answered: number): number | null {
  let seen = 0;
  for (const { delay, count } of taken.toSorted((a, b) => a.delay - b.delay)) {
    seen += count;
    if (seen * 2 >= answered) return delay;
  }
  return null;
}
