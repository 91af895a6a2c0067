import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { TrendPoint } from './chart-data.ts';

/** Kept free at the left for the values of the scale and at the right for the last mark, in percent of the width. */
const LEFT = 12;
const RIGHT = 6;

/** Position of moment `index` of `count`, in percent of the width. */
export function momentAt(index: number, count: number): number {
  return count < 2 ? 50 : Math.round((LEFT + (index * (100 - LEFT - RIGHT)) / (count - 1)) * 100) / 100;
}

/** Lowest and highest value to show, intervals and references included, widened to round numbers. */
export function trendDomain(points: TrendPoint[]): [number, number] {
  const values = points
    .flatMap((point) => [point.value, point.low, point.high, point.reference])
    .filter((value) => value != null);
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return [0, 1];
  const [from, to] = scaleLinear([low, high === low ? low + 1 : high], [0, 1])
    .nice(4)
    .domain();
  return [from ?? low, to ?? high];
}

/** A moment with its place, in percent of the width. */
export interface PlacedMoment {
  point: TrendPoint;
  at: number;
}

/** Moments that have a value, each where it stands among all: the line passes over those that have none. */
export function bridged(points: TrendPoint[]): PlacedMoment[] {
  return points.flatMap((point, index) => (point.value === null ? [] : [{ point, at: momentAt(index, points.length) }]));
}

/** Places of the labels that are written: the last, and others at equal distances from it, `most` at most. */
export function shownLabels(count: number, most: number): Set<number> {
  const step = Math.max(1, Math.ceil((count - 1) / Math.max(1, most - 1)));
  const shown = new Set<number>();
  for (let index = count - 1; index >= 0; index -= step) shown.add(index);
  return shown;
}

/** What the line is drawn through: moments of too few stand beside it. */
export const joined = (points: TrendPoint[]): TrendPoint[] => points.map((point) => (point.few ? { ...point, value: null, low: undefined, high: undefined, reference: null } : point));

/** Every moment where it stands. */
export const placed = (points: TrendPoint[]): PlacedMoment[] => points.map((point, index) => ({ point, at: momentAt(index, points.length) }));

/** Runs of moments that may be joined: cut before a moment that is missing or not comparable with the one before. */
export function runs(
  moments: readonly PlacedMoment[],
  pick: (point: TrendPoint) => number | null | undefined,
): [number, number][][] {
  const found: [number, number][][] = [];
  let open = false;
  moments.forEach(({ point, at }) => {
    const value = pick(point);
    if (value == null) {
      open = false;
      return;
    }
    const run = open && !point.broken ? found.at(-1) : undefined;
    if (run) run.push([at, value]);
    else found.push([[at, value]]);
    open = true;
  });
  return found;
}

/** SVG path through the runs, in percent of the width and of the height (0 at the top). */
export function trendPath(
  moments: readonly PlacedMoment[],
  domain: [number, number],
  pick: (point: TrendPoint) => number | null | undefined,
): string {
  const y = scaleLinear(domain, [100, 0]);
  const draw = line<[number, number]>(
    (point) => point[0],
    (point) => y(point[1]),
  ).digits(2);
  return runs(moments, pick)
    .map((run) => draw(run) ?? '')
    .join('');
}

/** SVG path of the band between the lower and the upper bounds, cut like the line. */
export function bandPath(moments: readonly PlacedMoment[], domain: [number, number]): string {
  const y = scaleLinear(domain, [100, 0]);
  const lows = runs(moments, (point) => (point.high === undefined ? null : point.low));
  const highs = runs(moments, (point) => (point.low === undefined ? null : point.high));
  const draw = area<[number, number]>()
    .x((point) => point[0])
    .y0((point) => y(point[1]))
    .digits(2);
  return lows.map((run, which) => draw.y1((_, index) => y(highs[which]?.[index]?.[1] ?? 0))(run) ?? '').join('');
}
