import { writeXlsxStream } from 'hucre/xlsx';
import type { Cell } from './cell.ts';
import { byteOrderMark, csvLine } from './csv-text.ts';
import { sheetName } from './write-sheet.ts';

export const rowFormats = ['csv', 'xlsx', 'json'] as const;
export type RowFormat = (typeof rowFormats)[number];

/** A table too long to be held: its headings, and its rows as they come. */
export interface RowSource {
  name: string;
  headings: readonly string[];
  rows: AsyncIterable<readonly Cell[]>;
}

/**
 * Writes a table as it is read, so that its length costs no memory: CSV for French spreadsheets, an Excel workbook, or
 * JSON (a list of objects, one a line).
 */
export function streamRows(format: RowFormat, source: RowSource): AsyncIterable<Uint8Array> {
  switch (format) {
    case 'csv':
      return csvChunks(source);
    case 'json':
      return jsonChunks(source);
    case 'xlsx':
      return writeXlsxStream(xlsxRows(source), { name: sheetName(source.name), freezePane: { rows: 1 } });
  }
}

// Writing line by line would cost more in calls than in bytes.
const chunkLength = 64 * 1024;

async function* csvChunks({ headings, rows }: RowSource): AsyncIterable<Uint8Array> {
  let text = byteOrderMark + csvLine(headings);
  for await (const row of rows) {
    text += csvLine(row);
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

async function* jsonChunks({ headings, rows }: RowSource): AsyncIterable<Uint8Array> {
  let text = '[';
  let first = true;
  for await (const row of rows) {
    const fields = headings.map((heading, i) => [heading, row[i] === '' || row[i] === undefined ? null : row[i]]);
    text += `${first ? '\n' : ',\n'}${JSON.stringify(Object.fromEntries(fields))}`;
    first = false;
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(`${text}\n]\n`);
}

async function* xlsxRows({ headings, rows }: RowSource): AsyncIterable<(string | number | boolean | null)[]> {
  yield [...headings];
  for await (const row of rows) yield row.map((cell) => (cell === '' ? null : cell));
}
