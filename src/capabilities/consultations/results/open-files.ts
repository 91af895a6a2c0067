import { dictionaryTable, type OpenValue } from '#core/open-data/field.ts';
import type { Locale } from '#core/shared/texts.ts';
import { rowMediaTypes, streamRows, type RowFormat } from '#platform/files/row-stream.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { OpenTable, StepSource } from './open-data.ts';

export interface OpenFile {
  body: ReadableStream<Uint8Array>;
  fileName: string;
  mediaType: string;
}

/** A step with the tables of its kind. */
export interface StepTables<C> {
  source: StepSource<C>;
  tables: readonly OpenTable<C>[];
}

/** Name of a table in a consultation: the number of its step, then its own. */
export const tableName = ({ step: { position } }: StepSource<unknown>, { name }: { name: string }): string => `${position}-${name}`;

/** A table as a file that is sent while it is read, whatever its length. */
export function openFile<C>(run: RunStep, { source, table }: { source: StepSource<C>; table: OpenTable<C> }, format: RowFormat, locale: Locale): OpenFile {
  const name = tableName(source, table);
  const body = streamRows(format, { name, headings: table.fields(source.step.content).map((field) => field.name), rows: cellsOf(table.rows(run, source)) }, locale);
  return { body, fileName: `${source.consultation.slug}-${name}.${format}`, mediaType: rowMediaTypes[format] };
}

/** What each column of these tables holds, itself a table. */
export function dictionaryFile<C>(slug: string, steps: readonly StepTables<C>[], format: RowFormat, locale: Locale): OpenFile {
  const tables = steps.flatMap(({ source, tables: own }) => own.map((table) => ({ name: tableName(source, table), fields: table.fields(source.step.content) })));
  const { name, fields, rowsOf } = dictionaryTable;
  const body = streamRows(format, { name, headings: fields.map((field) => field.name), rows: cellsOf(rowsOf(tables)) }, locale);
  return { body, fileName: `${slug}-${name}.${format}`, mediaType: rowMediaTypes[format] };
}

/** An empty cell holds nothing. */
async function* cellsOf(rows: AsyncIterable<readonly OpenValue[]> | Iterable<readonly OpenValue[]>): AsyncGenerator<(string | number | boolean)[]> {
  for await (const row of rows) yield row.map((value) => value ?? '');
}
