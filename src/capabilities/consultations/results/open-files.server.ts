import { dictionaryTable, type Field, type OpenValue } from '#core/open-data/field.ts';
import type { Bilingual } from '#core/questionnaire/types.ts';
import type { Locale } from '#core/shared/texts.ts';
import { rowFormats, rowMediaTypes, streamRows, type RowFormat } from '#platform/files/row-stream.ts';
import { problem } from '#platform/http/problem.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { exportConsultation, type CountedStep } from './export-consultation.server.ts';
import type { OpenTable, StepSource } from './open-data.ts';
import { askingSteps, type Counted } from './read-outcomes.server.ts';

export interface OpenFile {
  body: ReadableStream<Uint8Array>;
  fileName: string;
  mediaType: string;
}

/** A table of a consultation, named after the number of its step. */
interface NamedTable {
  name: string;
  title: Bilingual;
  fields: readonly Field[];
  rows(run: RunStep): AsyncIterable<readonly OpenValue[]> | Iterable<readonly OpenValue[]>;
}

const sourceOf = ({ consultation, locale }: Counted, step: StepSource<unknown>['step']): StepSource<unknown> => ({ consultation, locale, step });

/** The tables of the open data of a consultation, the last one saying what each column of the others holds. */
export function openTables(counted: Counted): NamedTable[] {
  const tables = askingSteps(counted.steps).flatMap(({ step, kind }) => kind.openData.map((table) => named(table, sourceOf(counted, step))));
  const { rowsOf, ...dictionary } = dictionaryTable;
  return [...tables, { ...dictionary, rows: () => rowsOf(tables) }];
}

const named = (table: OpenTable<unknown>, source: StepSource<unknown>): NamedTable => ({
  name: `${source.step.position}-${table.name}`, title: table.title, fields: table.fields(source.step.content), rows: (run) => table.rows(run, source),
});

/** A table as a file that is sent while it is read, whatever its length. `file`: `1-answers.csv`. Throws `not_found`. */
export function openFile(run: RunStep, counted: Counted, file: string): OpenFile {
  const [, name, ending] = /^([a-z0-9-]{1,60})\.(\w+)$/.exec(file) ?? [];
  const format = rowFormats.find((one) => one === ending);
  const table = openTables(counted).find((one) => one.name === name);
  if (!format || !table) throw problem('not_found');
  return { body: streamed(run, table, format, counted.locale), fileName: `${counted.consultation.slug}-${file}`, mediaType: rowMediaTypes[format] };
}

function streamed(run: RunStep, { name, fields, rows }: NamedTable, format: RowFormat, locale: Locale): ReadableStream<Uint8Array> {
  return streamRows(format, { name, headings: fields.map((field) => field.name), rows: cellsOf(rows(run)) }, locale);
}

/** An empty cell holds nothing. */
async function* cellsOf(rows: AsyncIterable<readonly OpenValue[]> | Iterable<readonly OpenValue[]>): AsyncGenerator<(string | number | boolean)[]> {
  for await (const row of rows) yield row.map((value) => value ?? '');
}

/** The steps of a consultation that are counted. */
export function countedSteps(counted: Counted): CountedStep<unknown>[] {
  return askingSteps(counted.steps).flatMap(({ step, kind: { count } }) => (count ? [{ source: sourceOf(counted, step), count }] : []));
}

/** The one file from which everything is counted again. `over`: the list of receipts is settled. */
export function countFile(run: RunStep, counted: Counted, over: boolean): OpenFile {
  const { id, slug } = counted.consultation;
  return { body: exportConsultation(run, id, countedSteps(counted), over), fileName: `${slug}.json`, mediaType: rowMediaTypes.json };
}
