import { streamCsvRows } from 'hucre/csv';
import { parseNdjson, parseValue } from 'hucre/json';
import { readXml } from 'hucre/xml';
import type { Adapter } from '#core/listening/entry/entry.ts';
import { unshieldedText } from '#platform/files/cell.ts';
import { decodeText, guessSeparator } from '#platform/files/csv-text.ts';
import { readSheets, type SheetFile, type SheetLimits } from '#platform/files/read-sheet.ts';
import { problem } from '#platform/http/problem.ts';

/** A file of mentions as a heading and lines of text; `rows` may be walked through several times. `firstLine`: number of the first line under the heading. */
export interface EntryTable {
  heading: readonly string[];
  rows(): Iterable<readonly string[]>;
  firstLine: number;
}

const megabyte = 1024 * 1024;
const limits: SheetLimits = { bytes: 64 * megabyte, unpacked: 200 * megabyte, cells: 5_000_000, rows: 200_001 };
const mostColumns = 80;

/** Reads a file as its adapter says. Nothing is held of a CSV but its text. Throws `file_empty`, `file_too_large`, `file_unreadable`, `export_without_table`. */
export async function readEntryFile({ form }: Pick<Adapter, 'form'>, file: SheetFile): Promise<EntryTable> {
  if (file.content.length === 0) throw problem('file_empty');
  if (file.content.length > limits.bytes) throw problem('file_too_large', { name: file.name, size: limits.bytes / megabyte, unpacked: limits.unpacked / megabyte, cells: limits.cells, rows: limits.rows });
  if (form === 'pasted') return pastedTable(decodeText(file.content));
  if (isZip(file.content)) return sheetTable(file);
  const text = decodeText(file.content);
  if (form === 'feed') return readable(file, () => feedTable(text));
  if (form === 'json' || /^\s*[[{]/.test(text)) return readable(file, () => jsonTable(text));
  if (text.includes('\0')) throw problem('file_unreadable', { name: file.name, detail: 'binary' });
  return csvTable(text);
}

const isZip = (content: Uint8Array) => content[0] === 0x50 && content[1] === 0x4b;

function readable(file: SheetFile, read: () => EntryTable): EntryTable {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && error.name === 'Problem') throw error;
    throw problem('file_unreadable', { name: file.name, detail: error instanceof Error ? error.message.slice(0, 120) : '' });
  }
}

async function sheetTable(file: SheetFile): Promise<EntryTable> {
  for (const { rows } of await readSheets(file, limits)) {
    const at = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
    if (at < 0 || rows.length < at + 2) continue;
    const heading = headingOf((rows[at] ?? []).map(String));
    return { heading, firstLine: at + 2, rows: () => rows.slice(at + 1).map((row) => heading.map((_, column) => String(row[column] ?? ''))) };
  }
  throw problem('export_without_table');
}

function csvTable(text: string): EntryTable {
  const delimiter = guessSeparator(text);
  const body = text.replace(/^sep=.\r?\n/, '');
  const skipped = body === text ? 0 : 1;
  const lines = function* () { for (const row of streamCsvRows(body, { delimiter })) yield row.map((value) => unshieldedText(String(value ?? ''))); };
  let at = 0;
  for (const row of lines()) {
    at += 1;
    if (row.filter((cell) => cell.trim() !== '').length > 1) {
      const [heading, before] = [headingOf(row), at];
      return { heading, firstLine: before + 1 + skipped, rows: () => below(lines(), before) };
    }
    if (at > 50) break;
  }
  throw problem('export_without_table');
}

function* below(rows: Iterable<string[]>, skip: number): Generator<string[]> {
  let at = 0;
  for (const row of rows) if (++at > skip) yield row;
}

/** Nested fields are named by their way, joined by points: `reviewer.displayName`. */
function jsonTable(text: string): EntryTable {
  const { headers, data } = isLines(text) ? parseNdjson(text) : parseValue(JSON.parse(text));
  return fieldsTable(headers, data);
}

/** One object a line. */
const isLines = (text: string): boolean => /^\s*\{.*\}\s*\n\s*\{/.test(text.slice(0, 20_000)) && !/^\s*\{\s*\n/.test(text);

/** The entries of RSS 2.0 and RSS 1.0 (`item`) or of Atom (`entry`); XHTML inside an Atom entry is read as text. */
function feedTable(text: string): EntryTable {
  const plain = text.replaceAll(/(<content\b[^>]*type=["']xhtml["'][^>]*>)([\s\S]*?)(<\/content>)/g, (_, open: string, inside: string, close: string) => `${open.replace(/\stype=["']xhtml["']/, '')}<![CDATA[${inside.replaceAll(']]>', '')}]]>${close}`);
  const { headers, data } = readXml(plain, { rowTag: /<entry[\s>]/.test(plain) ? 'entry' : 'item' });
  return fieldsTable(headers, data);
}

function fieldsTable(headers: readonly string[], data: readonly Record<string, unknown>[]): EntryTable {
  const heading = headers.slice(0, mostColumns);
  if (heading.length === 0 || data.length === 0) throw problem('export_without_table');
  return { heading, firstLine: 1, rows: () => mapped(data, (one) => heading.map((field) => textOf(one[field]))) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');

function* mapped<A, B>(all: Iterable<A>, change: (one: A) => B): Generator<B> {
  for (const one of all) yield change(one);
}

/** What the form of a pasted text sends: the day, a line, and texts with an empty line between them. */
function pastedTable(text: string): EntryTable {
  const [date = '', ...lines] = text.split('\n');
  const texts = lines.join('\n').split(/\n\s*\n/).map((one) => one.trim()).filter((one) => one !== '');
  if (texts.length === 0) throw problem('file_empty');
  return { heading: ['date', 'texte'], firstLine: 1, rows: () => texts.map((one) => [date.trim(), one]) };
}

const headingOf = (row: readonly string[]) => row.slice(0, mostColumns).map((cell, column) => cell.trim() || `${column + 1}`);
