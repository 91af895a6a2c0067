import { formatDecimal, formatDifference, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { CategoryLabel, LineContent } from './palmares.ts';
import { palmaresTexts } from './palmares.texts.ts';

/** A winner's figure with its interval, in words; null where people decided. */
export function figureText(by: CategoryLabel['by'], figure: LineContent['figure'], locale: Locale): string | null {
  if (!figure) return null;
  const { value, low, high } = figure;
  const t = palmaresTexts[locale].figures;
  return by === 'change'
    ? t.change(formatDifference(value, locale), formatDifference(low, locale), formatDecimal(high, locale))
    : t.score(formatScore(value, locale, 1), formatScore(low, locale), formatScore(high, locale));
}

/** Why a body won, in a sentence that says nothing of any other. */
export function whyText(by: CategoryLabel['by'], winners: number, locale: Locale): string {
  const t = palmaresTexts[locale].why;
  return by === 'score' && winners > 1 ? t.scoreShared : t[by];
}
