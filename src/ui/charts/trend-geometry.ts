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

/** Runs of moments that may be joined: cut before a moment that is missing or not comparable with the one before. */
export function runs(
  points: TrendPoint[],
  pick: (point: TrendPoint) => number | null | undefined,
): [number, number][][] {
  const found: [number, number][][] = [];
  let open = false;
  points.forEach((point, index) => {
    const value = pick(point);
    if (value == null) {
      open = false;
      return;
    }
    const run = open && !point.broken ? found.at(-1) : undefined;
    if (run) run.push([momentAt(index, points.length), value]);
    else found.push([[momentAt(index, points.length), value]]);
    open = true;
  });
  return found;
}

/** SVG path through the runs, in percent of the width and of the height (0 at the top). */
export function trendPath(
  points: TrendPoint[],
  domain: [number, number],
  pick: (point: TrendPoint) => number | null | undefined,
): string {
  const y = scaleLinear(domain, [100, 0]);
  const draw = line<[number, number]>(
    (point) => point[0],
    (point) => y(point[1]),
  ).digits(2);
  return runs(points, pick)
    .map((run) => draw(run) ?? '')
    .join('');
}

/** SVG path of the band between the lower and the upper bounds, cut like the line. */
export function bandPath(points: TrendPoint[], domain: [number, number]): string {
  const y = scaleLinear(domain, [100, 0]);
  const lows = runs(points, (point) => (point.high === undefined ? null : point.low));
  const highs = runs(points, (point) => (point.low === undefined ? null : point.high));
  const draw = area<[number, number]>()
    .x((point) => point[0])
    .y0((point) => y(point[1]))
    .digits(2);
  return lows.map((run, which) => draw.y1((_, index) => y(highs[which]?.[index]?.[1] ?? 0))(run) ?? '').join('');
}
