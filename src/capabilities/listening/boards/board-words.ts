import { formatDecimal, formatInteger, formatPercent, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { BoardScore, BoardShare } from '../figures/board.ts';
import { listeningTexts } from './board.texts.ts';

export const scoreText = (score: BoardScore | null, locale: Locale): string => (score ? formatScore(score.mean, locale, 1) : '–');

export const scoreWithin = (score: BoardScore | null, locale: Locale): string =>
  score ? listeningTexts[locale].within(formatScore(score.low, locale), formatScore(score.high, locale)) : listeningTexts[locale].hidden;

export const shareText = (share: Pick<BoardShare, 'share'> | null, locale: Locale): string => (share ? formatPercent(share.share, locale) : '–');

export const shareWithin = (share: Pick<BoardShare, 'low' | 'high'> | null, locale: Locale): string =>
  share ? listeningTexts[locale].within(formatPercent(share.low, locale), formatPercent(share.high, locale)) : listeningTexts[locale].hidden;

/** Hours in words: from two days on, in days. */
export function hoursText(hours: number, locale: Locale): string {
  const t = listeningTexts[locale];
  return hours < 48 ? t.hours(formatInteger(Math.round(hours), locale)) : t.days(formatDecimal(hours / 24, locale));
}
