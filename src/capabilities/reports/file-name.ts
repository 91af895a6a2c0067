import type { Locale } from '#core/shared/texts.ts';
import { fileNameOf } from '#platform/http/attachment-header.ts';
import { extensionOf, isNationalKind, type NationalKind, type ReportKind } from './report.ts';
import { frameTexts } from './texts/frame.texts.ts';

/** Name of the file of a document, as a person would write it: "Parvis 2026 - Rapport personnalisé - Orée d’Anjou.pdf". */
export function reportFileName(document: { editionId: string; kind: ReportKind | NationalKind; locale: Locale; name: string | null }): string {
  const t = frameTexts[document.locale];
  const kind = isNationalKind(document.kind) ? t.nationals[document.kind] : t.kinds[document.kind];
  const parts = [`Parvis ${document.editionId}`, kind, ...(document.name ? [document.name] : [])];
  return `${fileNameOf(parts.join(' - '))}.${extensionOf(document.kind)}`;
}
