import { formatDecimal, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { roundParts } from '#core/scoring/index.ts';

/** A part of a figure as a line: weight x score = points, and the points add up to the figure as written. */
export interface PartLine {
  key: string;
  label: string;
  note?: string | undefined;
  href?: string | undefined;
  weight: string;
  value: string;
  points: string;
  /** Of 100: what it weighs and what it brings, for the drawing. */
  share: number;
  brought: number;
}

export interface PartLines {
  lines: PartLine[];
  /** The sums of the columns as written. */
  weight: string;
  points: string;
}

export interface Weighted {
  key: string;
  label: string;
  note?: string | undefined;
  href?: string | undefined;
  /** Share of the whole, all parts adding up to 1. */
  weight: number;
  value: number;
}

/** Of weights and points: one more than of values, so that weight x score is the points as written. */
const decimals = 2;

/** Parts rounded so that each column adds up to its written total. */
export function partLines(parts: readonly Weighted[], locale: Locale): PartLines {
  const weights = roundParts(parts.map(({ weight }) => 100 * weight), decimals);
  const points = roundParts(parts.map(({ weight, value }) => weight * value), decimals);
  const total = (values: readonly number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) * 100) / 100;
  return {
    lines: parts.map(({ key, label, note, href, weight, value }, i) => ({
      key, label, note, href, value: formatDecimal(value, locale),
      weight: formatPercent((weights[i] ?? 0) / 100, locale, decimals), points: formatDecimal(points[i] ?? 0, locale, decimals),
      share: 100 * weight, brought: weight * value,
    })),
    weight: formatPercent(total(weights) / 100, locale, 1),
    points: formatDecimal(total(points), locale, decimals),
  };
}
