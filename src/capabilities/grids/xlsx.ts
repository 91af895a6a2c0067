import { readSheets } from '#platform/files/read-sheet.ts';
import { writeWorkbook } from '#platform/files/write-sheet.ts';
import type { SheetRows } from './grid-workbook.ts';

/** Writes sheets as an .xlsx file, headings frozen. */
export async function toXlsx(sheets: readonly SheetRows[]): Promise<Uint8Array> {
  return writeWorkbook('xlsx', sheets.map((sheet) => ({ ...sheet, frozen: { lines: 1, columns: 0 } })));
}

/** Reads an exported workbook; dates come back as 'YYYY-MM-DD' and empty cells as ''. Throws the problems of `readSheets`. */
export async function fromXlsx(content: Uint8Array): Promise<SheetRows[]> {
  const tables = await readSheets({ name: 'grid.xlsx', content });
  return tables.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))) }));
}
