import { addDays, daysBetween, isoDate, type IsoDate } from '../calendar/date.ts';

export const pollRhythms = ['monthly', 'quarterly'] as const;
export type PollRhythm = (typeof pollRhythms)[number];

/** A draft is made so many days before it opens: somebody must list who may answer. */
export const daysToPrepare = 14;

/** The same day one month or three months later; the last day of a month that is shorter. */
export function nextTurnOn(day: IsoDate, rhythm: PollRhythm): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = isoDate(year, month + (rhythm === 'monthly' ? 1 : 3), 1);
  const [thenYear = 0, thenMonth = 0] = first.split('-').map(Number);
  const length = daysBetween(first, isoDate(thenYear, thenMonth + 1, 1));
  return addDays(first, Math.min(date, length) - 1);
}

/** Whether the draft of a turn that opens on `nextOn` is to be made now. */
export const isToPrepare = (nextOn: IsoDate, today: IsoDate): boolean => daysBetween(today, nextOn) <= daysToPrepare;
