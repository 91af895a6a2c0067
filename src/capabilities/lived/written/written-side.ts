import { formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Bounds } from '#core/statistics/wilson.ts';
import { livedTexts } from '../lived.texts.ts';

/** One side of a criterion, 0 to 100; null where nothing may be said. */
export type Side = ({ score: number } & Bounds) | null;

/** A side in words: its score and bounds. */
export const sideText = (side: Side, locale: Locale): string =>
  side ? livedTexts[locale].within(formatScore(side.score, locale), formatScore(side.low, locale), formatScore(side.high, locale)) : livedTexts[locale].none;
