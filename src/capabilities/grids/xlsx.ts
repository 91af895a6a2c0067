import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { CellValue } from 'hucre/xlsx';
import type { Cell } from './grid-rows.ts';
import type { SheetRows } from './grid-workbook.ts';

/** Writes sheets as an .xlsx file, headings frozen. */
export async function toXlsx(sheets: readonly SheetRows[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]), freezePane: { rows: 1 } })),
  });
}

/** Reads an .xlsx file. Throws on what is not one; dates come back as 'YYYY-MM-DD' and empty cells as ''. */
export async function fromXlsx(content: Uint8Array): Promise<SheetRows[]> {
  const { sheets } = await readXlsx(content);
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellOf)) }));
}

function cellOf(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
