import type { OpinionFigure } from '#core/opinions/figure.ts';
import { formatDate, formatDifference, formatMonth, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { BoardReading } from './board.ts';
import { boardTexts, type BoardWords } from './board.texts.ts';
import type { Grain } from './period.ts';

/** The interval of a score in words; empty without one. */
export function intervalText({ interval }: OpinionFigure, locale: Locale): string {
  return interval ? boardTexts[locale].within(formatScore(interval.low, locale), formatScore(interval.high, locale)) : '';
}

export const scoreText = ({ score }: OpinionFigure, locale: Locale): string => (score === null ? '–' : formatScore(score, locale, 1));

/** What changed since the period before, and whether chance alone may explain it. */
export function changeText({ change }: Pick<BoardReading, 'change'>, locale: Locale): string {
  const t = boardTexts[locale];
  if (!change) return t.noChange;
  const points = formatDifference(change.difference, locale);
  if (!change.interval) return t.differs(points);
  return change.interval.low > 0 || change.interval.high < 0 ? t.changed(points) : t.unchanged(points);
}

/** A stretch on the axis of a chart, short. */
export function momentLabel(at: string, grain: Grain, locale: Locale): string {
  if (grain === 'hour') return boardTexts[locale].at(at);
  const [, month, day] = at.split('-');
  if (grain === 'month') return `${month}/${at.slice(2, 4)}`;
  return `${day}/${month}`;
}

/** The same in a table, in full. */
export function momentName(at: string, grain: Grain, locale: Locale): string {
  if (grain === 'hour') return boardTexts[locale].at(at);
  return grain === 'month' ? formatMonth(`${at}`, locale) : formatDate(at, locale);
}

const isRule = (rule: string, rules: BoardWords['rules']): rule is keyof BoardWords['rules'] => rule in rules;
export function ruleText(rule: string, locale: Locale): string {
  const { rules } = boardTexts[locale];
  return isRule(rule, rules) ? rules[rule] : rule;
}
