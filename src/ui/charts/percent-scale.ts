import { scaleLinear } from 'd3-scale';

/** Kept free at both ends, in percent of the width, so that marks at the ends are not cut. */
const INSET = 2;

/** Places values along a chart whose width is unknown on the server: positions are percentages of that width. */
export interface PercentScale {
  /** Position of a value, in percent; values outside the domain stay at its ends. */
  at: (value: number) => number;
  /** Position of a value as an SVG length, e.g. `42.5%`. */
  x: (value: number) => string;
  /** Extent between two values as an SVG length. */
  span: (from: number, to: number) => string;
  ticks: number[];
}

/** A linear scale from `min` to `max` over the width less `inset` percent at each end, with about `ticks` round ticks. */
export function percentScale(min: number, max: number, { ticks = 4, inset = INSET } = {}): PercentScale {
  // Worked out here rather than by d3: a page draws a thousand marks.
  const scale = (value: number) => inset + ((Math.min(Math.max(value, min), max) - min) / (max - min)) * (100 - 2 * inset);
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    at: (value) => round(scale(value)),
    x: (value) => `${round(scale(value))}%`,
    span: (from, to) => `${round(Math.abs(scale(to) - scale(from)))}%`,
    ticks: scaleLinear([min, max], [0, 1]).ticks(ticks),
  };
}
