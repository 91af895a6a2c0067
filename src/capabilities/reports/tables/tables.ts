import type { Cell } from '#platform/files/cell.ts';
import type { SheetDraft } from '#platform/files/write-sheet.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Imprint } from '../document/frame.ts';
import { tablesTexts } from './tables.texts.ts';

/** A workbook, ready to be written as XLSX or ODS. */
export interface TablesData {
  title: string;
  sheets: SheetDraft[];
}

/** How a column of numbers is shown: points to a tenth, whole, per cent, share of one with three decimals. */
export type NumberFormat = '0' | '0.0' | '0 %' | '0.000';

export interface Column {
  label: string;
  width: number;
  format?: NumberFormat;
}

/** One named sheet: `about` is said of it on the first sheet. */
export interface Sheet {
  name: string;
  about: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/** Puts a note for the reader before the sheets: what they hold, where they come from, how to check them. */
export function tablesOf(about: { title: string; lines: readonly string[] }, sheets: readonly Sheet[], { code, verifyAt }: Imprint, locale: Locale): TablesData {
  const t = tablesTexts[locale];
  const kept = sheets.filter(({ rows }) => rows.length > 0);
  const lines: Cell[][] = [
    [about.title], ...about.lines.map((line) => [line]), [t.code(code)], [t.verify(verifyAt)], [],
    [t.sheet, t.holds, t.rows],
    ...kept.map(({ name, about: text, rows }): Cell[] => [name, text, rows.length]),
    [], ...t.notes.map((note) => [note]),
  ];
  return { title: about.title, sheets: [{ name: t.readMe, rows: lines, widths: [34, 90, 12], bold: [0, lines.findIndex(([first]) => first === t.sheet)] }, ...kept.map(draftOf)] };
}

function draftOf({ name, columns, rows }: Sheet): SheetDraft {
  return {
    name, rows: [columns.map(({ label }) => label), ...rows], widths: columns.map(({ width }) => width), bold: [0], frozen: { lines: 1, columns: 0 },
    formats: columns.map(({ format }) => format ?? null),
  };
}
