import { addDays, daysBetween, isIsoDate, isoDate, mondayOf, type DateRange, type IsoDate } from '#core/calendar/date.ts';

/** Periods that a board offers, the last day being today. */
export const boardPeriods = { today: 1, week: 7, month: 30, quarter: 91, year: 365 } as const;
export type BoardPeriod = keyof typeof boardPeriods | 'own';
const usualPeriod = 'month';

/** The longest period of one's own choice, in days. */
const longest = 5 * 366;

export interface ChosenPeriod extends DateRange {
  name: BoardPeriod;
}

/** The period that an address asks for, by its name or by its dates; the usual one where it asks for none that can be read. */
export function chosenPeriod(asked: { period?: string | null; from?: string | null; to?: string | null }, today: IsoDate): ChosenPeriod {
  const { from, to = today } = { from: asked.from, to: asked.to ?? undefined };
  if ((asked.period === 'own' || !asked.period) && from && to && isIsoDate(from) && isIsoDate(to) && from <= to && from <= today) {
    const end = to < today ? to : today;
    const start = daysBetween(from, end) < longest ? from : addDays(end, 1 - longest);
    // The dates of a period on offer, sent by the form with them, are that period: it moves on with the days.
    return offered(today).find((one) => one.from === start && one.to === end) ?? { name: 'own', from: start, to: end };
  }
  const periods = offered(today);
  return periods.find(({ name }) => name === asked.period) ?? periods.find(({ name }) => name === usualPeriod) ?? { name: 'own', from: today, to: today };
}

const offered = (today: IsoDate): ChosenPeriod[] => (Object.keys(boardPeriods) as (keyof typeof boardPeriods)[]).map((name) => ({ name, from: addDays(today, 1 - boardPeriods[name]), to: today })); // its own keys

/** The period of the same length that ends on the day before. */
export function periodBefore({ from, to }: DateRange): DateRange {
  return { from: addDays(from, -1 - daysBetween(from, to)), to: addDays(from, -1) };
}

/** Days for which the hours of opinions are kept. */
export const hoursKept = 60;

export type Grain = 'hour' | 'day' | 'week' | 'month';

/** How finely a period is drawn. */
export function grainOf({ from, to }: DateRange): Grain {
  const days = daysBetween(from, to) + 1;
  if (days === 1) return 'hour';
  if (days <= 45) return 'day';
  return days <= 200 ? 'week' : 'month';
}

/** The day that begins the stretch to which a day belongs. */
export function stretchOf(day: IsoDate, grain: Exclude<Grain, 'hour'>): IsoDate {
  if (grain === 'day') return day;
  return grain === 'week' ? mondayOf(day) : `${day.slice(0, 7)}-01`;
}

/** The stretches of a period, in order, by the day that begins each. */
export function stretchesOf({ from, to }: DateRange, grain: Exclude<Grain, 'hour'>): IsoDate[] {
  const stretches: IsoDate[] = [];
  for (let day = stretchOf(from, grain); day <= to; day = nextOf(day, grain)) stretches.push(day);
  return stretches;
}

function nextOf(day: IsoDate, grain: Exclude<Grain, 'hour'>): IsoDate {
  if (grain !== 'month') return addDays(day, grain === 'day' ? 1 : 7);
  return isoDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + 1, 1);
}
