import { writeXlsxStream } from 'hucre/xlsx';
import type { Locale } from '#core/shared/texts.ts';
import type { Cell } from './cell.ts';
import { byteOrderMark, csvLine } from './csv-text.ts';
import { sheetName } from './write-sheet.ts';

export const rowFormats = ['csv', 'xlsx', 'json'] as const;
export type RowFormat = (typeof rowFormats)[number];

export const rowMediaTypes: Readonly<Record<RowFormat, string>> = {
  csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', json: 'application/json; charset=utf-8',
};

/** A table too long to be held: its headings, and its rows as they come. */
export interface RowSource {
  name: string;
  headings: readonly string[];
  rows: AsyncIterable<readonly Cell[]>;
}

/**
 * Writes a table as it is read, so that its length costs no memory: CSV for spreadsheets of that language, an Excel
 * workbook, or JSON (a list of objects, one a line).
 */
export function streamRows(format: RowFormat, source: RowSource, locale: Locale): ReadableStream<Uint8Array> {
  switch (format) {
    case 'csv':
      return streamOf(csvChunks(source, locale));
    case 'json':
      return streamOf(jsonChunks(source));
    case 'xlsx':
      return writeXlsxStream(xlsxRows(source), { name: sheetName(source.name), freezePane: { rows: 1 } });
  }
}

// Writing line by line would cost more in calls than in bytes.
const chunkLength = 64 * 1024;

/** The chunks of a generator as they are asked for; a reader who goes away ends the generator. */
export function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
}

async function* csvChunks({ headings, rows }: RowSource, locale: Locale): AsyncGenerator<Uint8Array> {
  // The headings leave at once: whoever waits sees that it has begun before the first rows are read.
  yield Buffer.from(byteOrderMark + csvLine(headings, locale));
  let text = '';
  for await (const row of rows) {
    text += csvLine(row, locale);
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

async function* jsonChunks({ headings, rows }: RowSource): AsyncGenerator<Uint8Array> {
  yield Buffer.from('[');
  let text = '';
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
