import { addDays, type IsoDate } from '../../calendar/date.ts';
import { sumOf } from '../../shared/vector.ts';
import { normalQuantile } from '../../statistics/normal.ts';
import { studentQuantile, studentTwoSided } from '../../statistics/student.ts';
import { dayEstimates, type DayEstimate, type ScoredDay } from './scored-days.ts';

/** When a change is told. Calibrated by simulation: see docs/method.md, "What citizens say". */
export type ChangeRule = {
  /** Days looked at, the last one included; the days of one season. */
  readonly window_days: number;
  /** Least days and opinions before and after. */
  readonly least_before: { readonly days: number; readonly opinions: number };
  readonly least_after: { readonly days: number; readonly opinions: number };
  /** Greatest p of the best split that is told; far under 5 %, for many splits are tried on many days. */
  readonly most_p: number;
  /** A smaller difference in points changes nothing for anybody. */
  readonly least_points: number;
};

/** One side of a change: its first and last day, its opinions and their mean score with the 95 % interval. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate; readonly n: number; readonly score: number; readonly low: number; readonly high: number };

/** `on`: first day of the new level. `p`: of the split found best, without what was tried beside it. */
export type Change = { readonly on: IsoDate; readonly before: Period; readonly after: Period; readonly p: number };

/**
 * The day on which the level of a point changed, seen from the end of `days` (oldest first; the change-point model of Hawkins,
 * Qiu and Kang 2003, each day weighted by its variance): of all ways to cut the window in two, the one whose halves differ most beyond
 * chance. Null where none does enough. `since`: the first day of the level that is known already, so that the same
 * change is never found twice. `lastYear`: days a year before; a move that came at the same place then, as large, is the season's.
 */
export function findChange(days: readonly ScoredDay[], rule: ChangeRule, { since, lastYear = [] }: { since?: IsoDate | undefined; lastYear?: readonly ScoredDay[] } = {}): Change | null {
  const last = days.at(-1);
  if (!last) return null;
  const from = addDays(last.day, 1 - rule.window_days);
  const own = days.filter(({ day }) => day >= from && (since === undefined || day >= since));
  const estimates = dayEstimates(own);
  const cut = bestCut(estimates, rule);
  if (!cut || cut.p > rule.most_p || Math.abs(cut.difference) < rule.least_points) return null;
  if (isSeason(cut, estimates, lastYear)) return null;
  return { on: estimates[cut.at]?.day ?? last.day, before: periodOf(own.slice(0, cut.at), cut.before), after: periodOf(own.slice(cut.at), cut.after), p: cut.p };
}

type Half = { readonly mean: number; readonly variance: number; readonly days: number };
type Cut = { readonly at: number; readonly before: Half; readonly after: Half; readonly difference: number; readonly variance: number; readonly p: number };

function bestCut(days: readonly DayEstimate[], rule: ChangeRule): Cut | null {
  let best: Cut | null = null;
  for (let at = rule.least_before.days; at <= days.length - rule.least_after.days; at++) {
    const [before, after] = [days.slice(0, at), days.slice(at)];
    if (sumOf(before, ({ n }) => n) < rule.least_before.opinions || sumOf(after, ({ n }) => n) < rule.least_after.opinions) continue;
    const cut = cutAt(at, half(before), half(after));
    if (!best || cut.p < best.p) best = cut;
  }
  return best;
}

function cutAt(at: number, before: Half, after: Half): Cut {
  const difference = after.mean - before.mean;
  const variance = before.variance + after.variance;
  return { at, before, after, difference, variance, p: studentTwoSided(difference / Math.sqrt(variance), degreesOf(before.days + after.days)) };
}

/** The variance rests on differences of neighbouring days: some two thirds of them count. */
const degreesOf = (days: number): number => Math.max(1, (2 * (days - 1)) / 3);

function half(days: readonly DayEstimate[]): Half {
  const weight = sumOf(days, ({ variance }) => 1 / variance);
  return { mean: sumOf(days, ({ value, variance }) => value / variance) / weight, variance: 1 / weight, days: days.length };
}

/** Whether the same weeks of last year moved the same way, by no less than chance can tell apart. */
function isSeason(cut: Cut, days: readonly DayEstimate[], lastYear: readonly ScoredDay[]): boolean {
  const [first, on, last] = [days[0]?.day, days[cut.at]?.day, days.at(-1)?.day];
  if (!first || !on || !last) return false;
  const then = lastYear.filter(({ day }) => day >= addDays(first, -yearOfWeeks) && day <= addDays(last, -yearOfWeeks));
  const at = then.findIndex(({ day }) => day >= addDays(on, -yearOfWeeks));
  if (at < leastSeasonDays || then.length - at < leastSeasonDays) return false;
  const estimates = dayEstimates(then);
  const before = cutAt(at, half(estimates.slice(0, at)), half(estimates.slice(at)));
  const beyond = (cut.difference - before.difference) * Math.sign(cut.difference);
  return before.difference * cut.difference > 0 && beyond < normalQuantile(0.95) * Math.sqrt(cut.variance + before.variance);
}

/** 52 weeks, so that weekdays meet. */
const yearOfWeeks = 364;
const leastSeasonDays = 5;

function periodOf(days: readonly ScoredDay[], { variance, days: count }: Half): Period {
  const n = sumOf(days, (day) => day.n);
  const score = sumOf(days, ({ total }) => total) / n;
  const reach = studentQuantile(0.975, degreesOf(count)) * Math.sqrt(variance);
  return { from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '', n, score, low: Math.max(0, score - reach), high: Math.min(100, score + reach) };
}
