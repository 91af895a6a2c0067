import { basename } from 'node:path';
import { streamOdsRows } from 'hucre/ods';
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import type { CellValue } from 'hucre/xlsx';
import { problem } from '../http/problem.ts';
import type { Cell, SheetTable } from './cell.ts';
import { decodeText, parseCsvText } from './csv-text.ts';
import { odsOutline } from './ods-outline.ts';
import { fitsUnpacked, unpack, zipEntries, type ZipEntry } from './zip-entries.ts';

export interface SheetFile {
  /** As the person calls it: names the sheet of a CSV, and the file in messages. */
  name: string;
  content: Uint8Array;
}

/** How large a file may be. Bytes, bytes once unpacked, cells of all sheets, rows of one. */
export interface SheetLimits {
  bytes: number;
  unpacked: number;
  cells: number;
  rows: number;
}

const megabyte = 1024 * 1024;
export const sheetLimits: SheetLimits = { bytes: 50 * megabyte, unpacked: 200 * megabyte, cells: 5_000_000, rows: 200_000 };

/**
 * Reads a spreadsheet (.xlsx, .ods or .csv), whatever its name says: by its first bytes. Formulas give the value that
 * was last computed, nothing is computed here. Throws `file_empty`, `file_too_large` and `file_unreadable`.
 */
export async function readSheets(file: SheetFile, limits: SheetLimits = sheetLimits): Promise<SheetTable[]> {
  const { name, content } = file;
  if (content.length === 0) throw problem('file_empty');
  if (content.length > limits.bytes) throw tooLarge(name, limits);
  try {
    if (!isZip(content)) return [readCsv(file, limits)];
    const entries = zipEntries(content);
    if (!entries || !fitsUnpacked(entries, limits.unpacked)) throw tooLarge(name, limits);
    const ods = entries.find((entry) => entry.name === 'content.xml');
    return ods ? await readOds(file, ods, limits) : await readXlsxSheets(file, limits);
  } catch (error) {
    if (error instanceof TooMany) throw tooLarge(name, limits);
    if (error instanceof Error && error.name !== 'Problem') throw problem('file_unreadable', { name, detail: error.message });
    throw error;
  }
}

const isZip = (content: Uint8Array) => content[0] === 0x50 && content[1] === 0x4b;

function tooLarge(name: string, { bytes, unpacked, cells, rows }: SheetLimits) {
  return problem('file_too_large', {
    name, size: Math.floor(bytes / megabyte), unpacked: Math.floor(unpacked / megabyte), cells, rows,
  });
}

/** Thrown while reading, as soon as a limit is passed. */
class TooMany extends Error {}

/** Gathers the rows of one sheet, each at its own line, and counts cells over all sheets. */
class Gatherer {
  cells = 0;
  readonly #limits: SheetLimits;

  constructor(limits: SheetLimits) {
    this.#limits = limits;
  }

  put(rows: Cell[][], index: number, values: readonly CellValue[]): void {
    this.cells += values.length;
    if (index >= this.#limits.rows || this.cells > this.#limits.cells) throw new TooMany();
    while (rows.length < index) rows.push([]);
    rows[index] = withoutEmptyEnd(values.map(cellOf));
  }
}

function readCsv({ name, content }: SheetFile, limits: SheetLimits): SheetTable {
  const text = decodeText(content);
  if (text.includes('\0')) throw new Error('binary content');
  const gatherer = new Gatherer(limits);
  const rows: Cell[][] = [];
  for (const [index, row] of parseCsvText(text, limits.rows + 1).entries()) gatherer.put(rows, index, row);
  return { name: basename(name).replace(/\.[^.]*$/, ''), rows };
}

async function readXlsxSheets({ content }: SheetFile, limits: SheetLimits): Promise<SheetTable[]> {
  const names: string[] = [];
  // No sheet is wanted yet: the predicate is told the names alone.
  await readXlsx(content, { sheets: ({ name, hidden, veryHidden }) => (hidden || veryHidden || names.push(name), false) });
  const gatherer = new Gatherer(limits);
  const tables: SheetTable[] = [];
  for (const name of names) {
    const rows: Cell[][] = [];
    for await (const { index, values } of streamXlsxRows(content, { sheet: name })) gatherer.put(rows, index, values);
    tables.push({ name, rows });
  }
  return tables;
}

async function readOds({ content }: SheetFile, entry: ZipEntry, limits: SheetLimits): Promise<SheetTable[]> {
  const { names, cells } = odsOutline(unpack(content, entry).toString('utf8'));
  if (cells > limits.cells) throw new TooMany();
  const gatherer = new Gatherer(limits);
  const tables = names.map((name) => ({ name, rows: [] as Cell[][] }));
  for await (const { index, sheetIndex = 0, values } of streamOdsRows(content)) {
    const table = tables[sheetIndex];
    if (table) gatherer.put(table.rows, index, values);
  }
  return tables;
}

function withoutEmptyEnd(cells: Cell[]): Cell[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

function cellOf(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  return typeof value === 'string' ? value.trim() : value;
}

/** A spreadsheet has no time zone: what it shows is read back from the UTC side of the instant. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  const minutes = time.slice(0, 5);
  // A time without a day counts from the eve of 1900.
  if (date.getUTCFullYear() < 1901) return minutes;
  return minutes === '00:00' ? day : `${day} ${minutes}`;
}
