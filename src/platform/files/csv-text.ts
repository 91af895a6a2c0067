import { parseCsv } from 'hucre/csv';
import type { Locale } from '#core/shared/texts.ts';
import { shieldedText, unshieldedText, type Cell } from './cell.ts';

/** The mark by which spreadsheets know that a CSV is in UTF-8. */
export const byteOrderMark = '\ufeff';

const utf8Mark = [0xef, 0xbb, 0xbf] as const;
const utf16Mark = [0xff, 0xfe] as const;

/** The text of a CSV file: UTF-8, with a mark or without, UTF-16 with its mark, else the Windows-1252 of older Excel. */
export function decodeText(content: Uint8Array): string {
  if (startsWith(content, utf16Mark)) return new TextDecoder('utf-16le').decode(content);
  if (startsWith(content, utf8Mark)) return new TextDecoder('utf-8').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

function startsWith(content: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => content[i] === byte);
}

const separators = [';', '\t', ',', '|'] as const;

/**
 * The separator that cuts the headings into most cells, and where the headings say nothing, the lines below; `sep=` on the
 * first line, as Excel writes it, decides. Headings come first because a cell may hold any number of other separators.
 */
export function guessSeparator(text: string): string {
  const said = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (said) return said;
  const counts = separators.map((separator) => ({ separator, ...cellsOf(text, separator) }));
  const most = (measure: 'headings' | 'widest') => counts.reduce((best, one) => (one[measure] > best[measure] ? one : best));
  const byHeadings = most('headings');
  return (byHeadings.headings > 1 ? byHeadings : most('widest')).separator;
}

const linesLookedAt = 10;

function cellsOf(text: string, separator: string): { headings: number; widest: number } {
  const widths = parseCsv(text, { delimiter: separator, maxRows: linesLookedAt }).map((row) => row.length);
  return { headings: widths[0] ?? 0, widest: Math.max(0, ...widths) };
}

/** The rows of a CSV text. `maxRows`: how many are read at most. */
export function parseCsvText(text: string, maxRows: number): string[][] {
  const separator = guessSeparator(text);
  const rows = parseCsv(text, { delimiter: separator, maxRows });
  const read = rows.map((row) => row.map((value) => unshieldedText(String(value ?? ''))));
  // The line that names the separator keeps its place, so that line numbers are those which the person sees.
  if (text.startsWith('sep=')) read[0] = [];
  return read;
}

interface Dialect {
  separator: string;
  decimal: string;
  yes: string;
  no: string;
}

const dialects: Record<Locale, Dialect> = {
  fr: { separator: ';', decimal: ',', yes: 'oui', no: 'non' },
  en: { separator: ',', decimal: '.', yes: 'yes', no: 'no' },
};

/** One line of a CSV as spreadsheets of that language open it; no cell of it can be taken for a formula. */
export function csvLine(cells: readonly Cell[], locale: Locale = 'fr'): string {
  const dialect = dialects[locale];
  return `${cells.map((cell) => csvCell(cell, dialect)).join(dialect.separator)}\r\n`;
}

/** A whole CSV, with the mark by which spreadsheets read its accents. */
export function csvText(rows: readonly (readonly Cell[])[], locale: Locale = 'fr'): string {
  return byteOrderMark + rows.map((row) => csvLine(row, locale)).join('');
}

function csvCell(cell: Cell, { decimal, yes, no }: Dialect): string {
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  if (typeof cell === 'boolean') return cell ? yes : no;
  const text = shieldedText(cell);
  return /[;,"\r\n\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
