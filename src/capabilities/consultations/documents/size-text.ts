import { formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { documentsTexts } from './documents.texts.ts';

const kinds: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' };

/** What somebody should know before they follow the link: "PDF, 320 kB". */
export function sizeText({ type, bytes }: { type: string; bytes: number }, locale: Locale): string {
  const unit = locale === 'fr' ? 'ko' : 'kB';
  return documentsTexts[locale].size(kinds[type] ?? '', `${formatInteger(Math.max(1, Math.round(bytes / 1000)), locale)}\u202f${unit}`);
}
