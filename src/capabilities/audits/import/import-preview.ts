import type { Bilingual } from '#core/questionnaire/types.ts';
import type { ImportSummary } from './import-summary.ts';

/** An uploaded file as it is kept until the import is confirmed. */
export interface KeptFile {
  name: string;
  sha256: string;
}

/** What the page shows before anything is written. */
export interface ImportPreview {
  edition: { id: string; label: Bilingual };
  files: KeptFile[];
  summary: ImportSummary;
}

/** A kept file as one field of a form, and back; null for what is none. */
export const keptFileText = ({ name, sha256 }: KeptFile): string => `${sha256} ${name}`;

export function readKeptFile(text: string): KeptFile | null {
  const [, sha256, name] = /^([\da-f]{64}) (.{1,200})$/s.exec(text) ?? [];
  return sha256 && name ? { sha256, name } : null;
}
