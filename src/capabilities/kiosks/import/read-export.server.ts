import { createHash } from 'node:crypto';
import type { Cell } from '#platform/files/cell.ts';
import { readSheets, type SheetFile, type SheetLimits } from '#platform/files/read-sheet.ts';
import { problem } from '#platform/http/problem.ts';
import { plainAnswer } from '#core/opinions/exports/value-scale.ts';

/** An export as a heading and lines of text. `firstLine`: number of the first line under the heading. */
export interface ExportTable {
  heading: string[];
  rows: string[][];
  firstLine: number;
}

const megabyte = 1024 * 1024;
const limits: SheetLimits = { bytes: 30 * megabyte, unpacked: 150 * megabyte, cells: 3_000_000, rows: 150_001 };
const mostColumns = 60;

const textOf = (cell: Cell | undefined): string => (cell === undefined ? '' : String(cell));

/**
 * Reads the first sheet that holds a table: its heading is the first line with at least two cells. Throws `file_empty`,
 * `file_too_large`, `file_unreadable`, `export_without_table`.
 */
export async function readExport(file: SheetFile): Promise<ExportTable> {
  const sheets = await readSheets(file, limits);
  for (const { rows } of sheets) {
    const at = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
    if (at < 0 || rows.length < at + 2) continue;
    const heading = (rows[at] ?? []).slice(0, mostColumns).map((cell, column) => textOf(cell).trim() || `${column + 1}`);
    return { heading, rows: rows.slice(at + 1).map((row) => heading.map((_, column) => textOf(row[column]))), firstLine: at + 2 };
  }
  throw problem('export_without_table');
}

/** Files with the same headings are read alike. */
export const headingsHash = (heading: readonly string[]): string => createHash('sha256').update(heading.map(plainAnswer).join('\u001f')).digest('hex');
