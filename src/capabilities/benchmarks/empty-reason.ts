import type { Emptiness } from '#core/scoring/index.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { GridItem } from '#capabilities/grids/index.ts';
import { figureTexts } from './figure.texts.ts';

/** Why an answer is empty, and what that does to the score. */
export function emptyReason(empty: Emptiness | null, item: Pick<GridItem, 'notReached'>, locale: Locale): string {
  const t = figureTexts[locale];
  const reason = empty ?? 'missing';
  return `${t.empty[reason]} – ${reason === 'not_reached' && item.notReached === 'zero' ? t.counts.zero : t.counts.out}`;
}
