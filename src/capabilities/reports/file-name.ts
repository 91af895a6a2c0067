import type { Locale } from '#core/shared/texts.ts';
import type { ReportKind } from './report.ts';
import { frameTexts } from './texts/frame.texts.ts';

/** Name of the file of a document, as a person would write it: "Parvis 2026 - Rapport personnalisé - Orée d’Anjou.pdf". */
export function reportFileName(document: { editionId: string; kind: ReportKind | 'national'; locale: Locale; name: string | null }): string {
  const t = frameTexts[document.locale];
  const kind = document.kind === 'national' ? t.national : t.kinds[document.kind];
  const parts = [`Parvis ${document.editionId}`, kind, ...(document.name ? [document.name] : [])];
  return `${parts.join(' - ').replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 150)}.pdf`;
}

/** The header under which a browser saves it; old ones get the name without accents. */
export function attachmentHeader(fileName: string): string {
  const plain = fileName.normalize('NFD').replace(/\p{Mn}/gu, '').replaceAll('’', "'").replace(/[^\x20-\x7e]/g, '_').replaceAll('"', '');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
