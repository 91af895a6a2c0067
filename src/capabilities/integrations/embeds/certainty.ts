import { formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { embedTexts } from './embed.texts.ts';
import type { Measured } from './tile.ts';

/** The interval of a figure in words, or that there is none. */
export function certainty({ low, high }: Measured, locale: Locale): string {
  const t = embedTexts[locale];
  return low === null || high === null ? t.indicative : t.between(formatScore(low, locale), formatScore(high, locale));
}
