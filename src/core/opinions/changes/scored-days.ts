import { isoWeekday, type IsoDate } from '../../calendar/date.ts';
import { sumOf } from '../../shared/vector.ts';

/** What was said of one question on one day, without what is marked. */
export type QuestionDay = { readonly day: IsoDate; readonly question: string; readonly n: number; readonly total: number; readonly squares: number };

/** A day of a point: opinions, the sum of their scores (0..100) and of the squares of these. */
export type ScoredDay = { readonly day: IsoDate; readonly n: number; readonly total: number; readonly squares: number };

/**
 * Days of a point, all questions together, oldest first. Each question is first set to the mean of all: otherwise a day on which more
 * people than usual answered the severe question would look like a bad day.
 */
export function scoredDays(cells: readonly QuestionDay[]): ScoredDay[] {
  const heard = cells.filter(({ n }) => n > 0);
  const centre = meanOf(heard);
  const shift = new Map([...Map.groupBy(heard, ({ question }) => question)].map(([question, own]) => [question, centre - meanOf(own)]));
  return [...Map.groupBy(heard, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, own]) => ({
    day,
    n: sumOf(own, ({ n }) => n),
    total: sumOf(own, ({ n, total, question }) => total + n * (shift.get(question) ?? 0)),
    squares: sumOf(own, ({ n, total, squares, question }) => squares + 2 * total * (shift.get(question) ?? 0) + n * (shift.get(question) ?? 0) ** 2),
  }));
}

const meanOf = (cells: readonly { n: number; total: number }[]): number => sumOf(cells, ({ total }) => total) / Math.max(1, sumOf(cells, ({ n }) => n));

/** A day as an estimate: its mean set free of its weekday, and the variance of that mean. */
export type DayEstimate = { readonly day: IsoDate; readonly n: number; readonly value: number; readonly variance: number };

/**
 * Means of days with their variances. A weekday counts as different as it was over these days, less where it was seldom heard.
 * Variance = that of people inside a day over their number, and what days differ beyond that, taken from neighbouring days
 * (von Neumann 1941): a step in the series hardly touches it.
 */
export function dayEstimates(days: readonly ScoredDay[]): DayEstimate[] {
  const within = Math.max(1, sumOf(days, ({ n, total, squares }) => squares - (total * total) / n)) / Math.max(1, sumOf(days, ({ n }) => n - 1));
  const weekday = weekdayEffects(days);
  const free = days.map(({ day, n, total }) => ({ day, n, value: total / n - (weekday.get(isoWeekday(day)) ?? 0), variance: within / n }));
  const steps = free.slice(1).map(({ value, variance }, i) => {
    const before = free[i];
    return before ? ((value - before.value) ** 2 - variance - before.variance) / 2 : 0;
  });
  const between = Math.max(0, sumOf(steps, (step) => step) / Math.max(1, steps.length));
  return free.map((one) => ({ ...one, variance: one.variance + between }));
}

function weekdayEffects(days: readonly ScoredDay[]): Map<number, number> {
  const centre = meanOf(days);
  const groups = [...Map.groupBy(days, ({ day }) => isoWeekday(day))];
  return new Map(groups.map(([weekday, own]) => [weekday, (meanOf(own) - centre) * (own.length / (own.length + weekdayDoubt))]));
}

/** Days that a weekday must have been heard to count for half of what it differs. */
const weekdayDoubt = 2;
