import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import type { CellStyle, ColumnDef, WriteSheet } from 'hucre/xlsx';
import type { SheetTable } from './cell.ts';

/** A sheet to write, with what makes it readable. Lines and columns count from 0 here. */
export interface SheetDraft extends SheetTable {
  /** In characters, column by column. */
  widths?: readonly number[];
  /** Lines and columns that stay in sight. */
  frozen?: { lines: number; columns: number };
  /** Lines set in bold; lines set small and wrapped, for explanations. */
  bold?: readonly number[];
  wrapped?: readonly number[];
  /** Columns that hold numbers which are names (SIREN, telephone): kept as typed. */
  textColumns?: readonly number[];
  /** Number format of each column, as spreadsheets write it in every language (`0.0`, `0 %`); null: as typed. */
  formats?: readonly (string | null)[];
  /** Lists to choose from, offered below line `from`; another value stays possible. */
  lists?: readonly { column: number; from: number; values: readonly string[] }[];
}

export type WorkbookFormat = 'xlsx' | 'ods';

// What is written depends on what it says alone: the same data gives the same bytes on any day.
const noDate = new Date('2000-01-01T00:00:00Z');

/** A workbook of the given sheets. Texts are written as texts: none is ever taken for a formula. */
export async function writeWorkbook(format: WorkbookFormat, sheets: readonly SheetDraft[]): Promise<Uint8Array> {
  const options = { sheets: sheets.map(sheetOf), properties: { creator: 'Parvis', created: noDate, modified: noDate } };
  return format === 'ods' ? writeOds(options) : writeXlsx(options);
}

function sheetOf(draft: SheetDraft): WriteSheet {
  const { rows, frozen, lists = [], bold = [], wrapped = [], formats = [] } = draft;
  const cells: WriteSheet['cells'] = new Map();
  for (const [line, row] of rows.entries()) for (const [column, cell] of row.entries()) {
    const numFmt = formats[column];
    if (numFmt && typeof cell === 'number') cells.set(`${line},${column}`, { style: { numFmt } });
  }
  for (const [style, lines] of [[boldStyle, bold], [wrappedStyle, wrapped]] as const) {
    for (const line of lines) for (const column of (rows[line] ?? []).keys()) cells.set(`${line},${column}`, { style });
  }
  return {
    name: sheetName(draft.name),
    columns: columnsOf(draft),
    rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    cells,
    ...(frozen ? { freezePane: { rows: frozen.lines, columns: frozen.columns } } : {}),
    dataValidations: lists.flatMap(({ column, from, values }) => {
      const letters = columnLetters(column);
      // A list longer than this is refused by spreadsheets.
      if (values.join(',').length > 250 || values.some((value) => value.includes(','))) return [];
      return [{ type: 'list' as const, values: [...values], allowBlank: true, showErrorMessage: false, range: `${letters}${from + 1}:${letters}${from + 2000}` }];
    }),
  };
}

const boldStyle: CellStyle = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } };
const wrappedStyle: CellStyle = { font: { size: 9 }, alignment: { vertical: 'top', wrapText: true } };

function columnsOf({ rows, widths = [], textColumns = [], formats = [] }: SheetDraft): ColumnDef[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => ({
    width: widths[column] ?? 16,
    ...(textColumns.includes(column) ? { numFmt: '@' } : formats[column] ? { numFmt: formats[column] } : {}),
  }));
}

/** `A`, `Z`, `AA`: the name of a column, counted from 0. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A name that spreadsheets accept. */
export function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').slice(0, 31).trim() || 'Parvis';
}

