import { formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { resultsTexts } from './results.texts.ts';

/** How many took part, and how many of these took it back. */
export function receivedText({ received, withdrawn }: { received: number; withdrawn: number }, locale: Locale): string {
  const t = resultsTexts[locale];
  if (received === 0) return t.none;
  return `${t.received(received, formatInteger(received, locale))}${withdrawn > 0 ? `, ${t.withdrawn(withdrawn, formatInteger(withdrawn, locale))}` : ''}.`;
}
