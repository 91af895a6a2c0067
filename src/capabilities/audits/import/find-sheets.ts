import type { Edition, GridItem } from '#capabilities/grids/index.ts';
import { nearest } from '#capabilities/grids/index.ts';
import { plainText } from '#capabilities/organisations/index.ts';
import type { Cell, SheetTable } from '#platform/files/cell.ts';
import { textOf } from './cell-words.ts';
import { itemFinder, type ItemFinder } from './find-items.ts';
import { finding, type Finding } from './finding.ts';
import { columnsOf, headingsOf, sheetKindOf, sheetKinds, sheetNames, type SheetKind } from './import-columns.ts';

/** A sheet of the file, understood: which column says what. */
export interface FoundSheet {
  kind: SheetKind;
  name: string;
  /** Place of each known column; headings as written. */
  columns: ReadonlyMap<string, { at: number; heading: string }>;
  /** Columns of questions, in the order of the sheet. */
  items: readonly { item: GridItem; at: number; heading: string }[];
  unknown: readonly string[];
  /** Lines below the headings that are not empty, with their number. */
  lines: readonly { line: number; cells: readonly Cell[] }[];
}

export interface FoundSheets {
  sheets: FoundSheet[];
  /** Names of sheets which nothing is read from. */
  ignored: string[];
  findings: Finding[];
}

// Titles may stand above the headings.
const headingsWithin = 15;

/** Tells the sheets of a file and their columns apart, by their names, else by their headings. */
export function findSheets(tables: readonly SheetTable[], edition: Edition): FoundSheets {
  const finder = itemFinder(edition.grid);
  const found: FoundSheets = { sheets: [], ignored: [], findings: [] };
  for (const table of tables) {
    const named = sheetKindOf(table.name);
    const reading = named === 'ignored' ? null : bestReading(table, named ? [named] : sheetKinds, finder);
    if (!reading) {
      if (table.rows.length > 0 && named !== 'ignored') found.ignored.push(table.name);
      continue;
    }
    const { sheet, findings } = sheetOf(table, reading, finder);
    found.sheets.push(sheet);
    found.findings.push(...findings);
  }
  return found;
}

interface Reading {
  kind: SheetKind;
  headingsAt: number;
  known: number;
}

/** The kind of sheet and the line of headings under which most columns are known, all the needed ones among them. */
function bestReading({ rows }: SheetTable, kinds: readonly SheetKind[], finder: ItemFinder): Reading | null {
  let best: Reading | null = null;
  for (const kind of kinds) {
    const headings = headingsOf(kind);
    for (const [headingsAt, row] of rows.slice(0, headingsWithin).entries()) {
      const columns = new Set(row.map((cell) => headings.get(plainText(textOf(cell)))));
      const items = kind === 'audits' ? row.filter((cell) => finder.find(textOf(cell))).length : 0;
      columns.delete(undefined);
      const complete = kinds.length === 1 || hasNeeded(kind, columns);
      const known = columns.size + items;
      if (complete && known >= 2 && known > (best?.known ?? 0)) best = { kind, headingsAt, known };
    }
  }
  return best;
}

function hasNeeded(kind: SheetKind, columns: ReadonlySet<string | undefined>): boolean {
  if (kind === 'bodies') return columns.has('name') && (columns.has('siren') || columns.has('kind') || columns.has('insee'));
  return columnsOf(kind).every(({ id, column }) => !column.needed || columns.has(id));
}

function sheetOf(table: SheetTable, { kind, headingsAt }: Reading, finder: ItemFinder): { sheet: FoundSheet; findings: Finding[] } {
  const headings = headingsOf(kind);
  const columns = new Map<string, { at: number; heading: string }>();
  const items: { item: GridItem; at: number; heading: string }[] = [];
  const unknown: string[] = [];
  const findings: Finding[] = [];
  for (const [at, cell] of (table.rows[headingsAt] ?? []).entries()) {
    const heading = textOf(cell);
    if (heading === '') continue;
    const place = { sheet: table.name, line: headingsAt + 1, column: heading };
    const id = headings.get(plainText(heading));
    const item = id === undefined && kind === 'audits' ? finder.find(heading) : undefined;
    if (item) {
      if (items.some((known) => known.item === item)) findings.push(finding('error', place, 'column_twice', { column: heading }));
      else items.push({ item, at, heading });
    } else if (id === undefined) {
      unknown.push(heading);
      findings.push(unknownColumn(place, kind, heading, finder));
    } else if (columns.has(id)) findings.push(finding('error', place, 'column_twice', { column: heading }));
    else columns.set(id, { at, heading });
  }
  for (const { id, column } of columnsOf(kind)) {
    if (column.needed && !columns.has(id)) findings.push(finding('error', { sheet: table.name, line: headingsAt + 1 }, 'column_missing', { sheet: table.name, column: { fr: column.fr, en: column.en } }));
  }
  // Under headings that cannot be trusted, every line would be a fault of its own.
  if (findings.some(({ severity }) => severity === 'error')) return { sheet: { kind, name: table.name, columns, items, unknown, lines: [] }, findings };
  const lines = table.rows.flatMap((cells, index) => (index > headingsAt && !isEmpty(cells) ? [{ line: index + 1, cells }] : []));
  return { sheet: { kind, name: table.name, columns, items, unknown, lines: withoutLabels(lines, items) }, findings };
}

function unknownColumn(place: { sheet: string; line: number; column: string }, kind: SheetKind, heading: string, finder: ItemFinder): Finding {
  const near = nearest(plainText(heading), headingsOf(kind).keys()) ?? (kind === 'audits' ? finder.near(heading) : undefined);
  return near ? finding('warning', place, 'column_unknown_near', { near }) : finding('warning', place, 'column_unknown');
}

const isEmpty = (cells: readonly Cell[]) => cells.every((cell) => cell === '');

/** The template writes the wording of questions under their codes: that line is no audit. */
function withoutLabels(lines: FoundSheet['lines'], items: FoundSheet['items']): FoundSheet['lines'] {
  const [first] = lines;
  if (!first || items.length === 0) return lines;
  const wordings = items.filter(({ item, at }) => {
    const text = textOf(first.cells[at]);
    return text !== '' && [item.label.fr, item.label.en].some((label) => plainText(label) === plainText(text));
  });
  return wordings.length * 2 > items.length ? lines.slice(1) : lines;
}

/** The names a file may use for its sheets, for the message that none was recognised. */
export function expectedSheets(locale: 'fr' | 'en'): string {
  return sheetKinds.map((kind) => sheetNames[kind][locale]).join(', ');
}
