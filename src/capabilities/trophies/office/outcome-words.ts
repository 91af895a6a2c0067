import type { Locale } from '#core/shared/texts.ts';
import { outcomeReasons } from '../outcome-reasons.ts';
import { trophyDeskTexts } from './desk.texts.ts';
import type { DeskCategory } from './trophy-desk.server.ts';

/** Who won a category, or why nobody did. */
export function outcomeWords({ decision, winners }: Pick<DeskCategory, 'decision' | 'winners'>, locale: Locale): string {
  const t = trophyDeskTexts[locale];
  if (!decision) return t.pending;
  return decision.outcome === 'nobody' ? reasonWords(decision.reason, locale) : winners.join(', ');
}

export function reasonWords(reason: string | null, locale: Locale): string {
  const known = outcomeReasons.find((code) => code === reason);
  return known ? trophyDeskTexts[locale].reasons[known] : '';
}
