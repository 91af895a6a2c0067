import { formatDate, formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Alert } from './alert.ts';
import { alertsTexts } from './alerts.texts.ts';

/** Names of criteria, by id; an unknown one shows its id. */
export type CriterionNames = (id: string) => string;

/** An alert in one line. */
export function alertTitle({ facts, criterion, beganOn }: Pick<Alert, 'facts' | 'criterion' | 'beganOn'>, name: CriterionNames, locale: Locale): string {
  const t = alertsTexts[locale];
  const on = formatDate(beganOn, locale);
  if (facts.kind === 'burst') return t.burst(formatInteger(facts.n, locale), on);
  if (facts.kind === 'wave') return t.wave(formatInteger(facts.mentions, locale), on);
  const { before, after } = facts;
  return t.change(criterion === '' ? t.all : name(criterion), after.score < before.score, formatInteger(Math.round(Math.abs(after.score - before.score)), locale), on);
}

/** What it rests on, one line each. */
export function alertLines({ facts }: Pick<Alert, 'facts'>, locale: Locale): string[] {
  const t = alertsTexts[locale];
  if (facts.kind === 'burst') return [t.burstText(facts.source, formatScore(facts.expected, locale, 1))];
  if (facts.kind === 'wave') return [t.waveText(formatInteger(facts.authors, locale), formatDate(facts.to, locale))];
  const side = (line: typeof t.changeBefore, { score, low, high, n, from, to }: typeof facts.before) =>
    line(formatScore(score, locale), formatScore(low, locale), formatScore(high, locale), formatInteger(n, locale), formatDate(from, locale), formatDate(to, locale));
  return [side(t.changeBefore, facts.before), side(t.changeAfter, facts.after)];
}
