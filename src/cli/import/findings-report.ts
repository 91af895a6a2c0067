import { findingSentence, type ImportSummary } from '#capabilities/audits/index.ts';
import type { Locale } from '#core/shared/texts.ts';
import { csvText } from '#platform/files/csv-text.ts';
import { importTexts } from './import.texts.ts';

/** All faults of a file as a CSV, to correct it line by line. */
export function findingsReport({ findings }: ImportSummary, lang: Locale): string {
  const t = importTexts[lang];
  const lines = findings.map((found) => [
    found.severity === 'error' ? t.error : t.warning, found.sheet, found.line ?? '', found.column ?? '', found.value ?? '', findingSentence(found, lang),
  ]);
  return csvText([t.reportHeadings, ...lines], lang);
}
