import { formatMonth } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { figureTexts } from './figure.texts.ts';
import type { ScoredAudit } from './scored-audits.queries.server.ts';

/** A contact by its channel and its rank in time there: "Téléphone 2/5". Says nothing of who made it. */
export function contactLabel(audit: ScoredAudit, all: readonly ScoredAudit[], locale: Locale): string {
  const alike = all.filter(({ channel, siteId }) => channel === audit.channel && siteId === audit.siteId);
  return figureTexts[locale].contact(channelTexts[locale][audit.channel], alike.findIndex(({ id }) => id === audit.id) + 1, alike.length);
}

/** When a contact took place, no closer than its month and half-day. */
export function contactTime({ sentOn, halfDay }: Pick<ScoredAudit, 'sentOn' | 'halfDay'>, locale: Locale): string {
  const t = figureTexts[locale];
  return t.when(formatMonth(sentOn, locale), halfDay ? (t.halfDay[halfDay] ?? '') : '');
}
