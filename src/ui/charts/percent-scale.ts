import { scaleLinear } from 'd3-scale'

/** Kept free at both ends, in percent of the width, so that marks at the ends are not cut. */
const INSET = 2

/** Places values along a chart whose width is unknown on the server: positions are percentages of that width. */
export interface PercentScale {
  /** Position of a value, in percent; values outside the domain stay at its ends. */
  at: (value: number) => number
  /** Position of a value as an SVG length, e.g. `42.5%`. */
  x: (value: number) => string
  /** Extent between two values as an SVG length. */
  span: (from: number, to: number) => string
  ticks: number[]
}

/** A linear scale from `min` to `max` over the whole width, with about `count` round ticks. */
export function percentScale(min: number, max: number, count = 4): PercentScale {
  const scale = scaleLinear([min, max], [INSET, 100 - INSET]).clamp(true)
  const round = (value: number) => Math.round(value * 100) / 100
  return {
    at: (value) => round(scale(value)),
    x: (value) => `${round(scale(value))}%`,
    span: (from, to) => `${round(Math.abs(scale(to) - scale(from)))}%`,
    ticks: scale.ticks(count),
  }
}

/** Anchor of a text at a position in percent, so that it stays inside the drawing. */
export function anchorAt(percent: number): 'start' | 'middle' | 'end' {
  if (percent <= INSET) return 'start'
  return percent >= 100 - INSET ? 'end' : 'middle'
}
