import { figureOf, spreadOf, totalOf, type OpinionFigure, type OpinionSpread } from '#core/opinions/figure.ts';
import { cleaned } from '#core/opinions/rollup.ts';
import type { Bounds } from '#core/statistics/wilson.ts';
import type { DateRange } from '#core/calendar/date.ts';
import { isWithin } from '#core/calendar/date.ts';
import type { BothFigures } from './board.ts';
import type { DayTally, HeardTally } from './board-place.ts';

/** Spreads of what is cleaned and of what was heard. */
export type BothSpreads = { cleaned: OpinionSpread | null; raw: OpinionSpread | null };

/** Spreads of a period with days as clusters; of all the days that are known where the period has too few. */
export function spreadsOf(days: readonly DayTally[], period: DateRange, leastDays: number): BothSpreads {
  const within = days.filter(({ day }) => isWithin(day, period));
  const of = (part: (cell: HeardTally) => HeardTally['all']) => spreadOf(within.map(part), leastDays) ?? spreadOf(days.map(part), leastDays);
  return { cleaned: of(cleaned), raw: of(({ all }) => all) };
}

export const bothFigures = (heard: HeardTally, spreads: BothSpreads): BothFigures => ({ cleaned: figureOf(cleaned(heard), spreads.cleaned), raw: figureOf(heard.all, spreads.raw) });

/** Cells added up; `steps` of the question. */
export const sumOf = (cells: readonly HeardTally[], steps: number): HeardTally => ({ all: totalOf(cells.map(({ all }) => all), steps), marked: totalOf(cells.map(({ marked }) => marked), steps) });

/** What changed between two means, in points, with the interval made of both (Zou and Donner 2008); null without a figure on each side. */
export function changeOf(before: OpinionFigure, now: OpinionFigure): { difference: number; interval: Bounds | null } | null {
  if (before.score === null || now.score === null) return null;
  const difference = now.score - before.score;
  const [a, b] = [now.interval, before.interval];
  if (!a || !b) return { difference, interval: null };
  return { difference, interval: { low: difference - Math.hypot(now.score - a.low, b.high - before.score), high: difference + Math.hypot(a.high - now.score, before.score - b.low) } };
}
