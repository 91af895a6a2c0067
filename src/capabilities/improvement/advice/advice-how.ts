import { formatDecimal, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { RankedAdvice } from './advice.ts';
import { adviceTexts } from './advice.texts.ts';

/** How the list was made, in sentences: the ease of each effort and the levels aimed at. */
export function adviceHow({ ranked, conventions: { ease, target } }: RankedAdvice, locale: Locale): string {
  const t = adviceTexts[locale];
  const origins = new Set(ranked.flatMap(({ targets }) => targets.map(({ target: { origin } }) => origin)));
  const levels = [
    ...(origins.has('peers') ? [t.target.peers] : []),
    ...(origins.has('national') ? [t.target.national] : []),
    ...(origins.has('public') ? [t.target.public(formatScore(target.value, locale))] : []),
  ];
  return [t.how(formatDecimal(ease.low, locale), formatDecimal(ease.medium, locale), formatDecimal(ease.high, locale)), ...levels].join(' ');
}
