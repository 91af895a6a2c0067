import { z } from 'zod';
import { channels } from '#core/scoring/dimensions.ts';
import { gridFile } from './grid.input.ts';
import type { GridFile } from './grid.input.ts';
import type { Cell, ItemRow, OptionColumn, OptionRow } from './grid-rows.ts';
import { itemColumns, optionColumns } from './grid-rows.ts';
import type { SheetRows } from './grid-workbook.ts';
import { xlsformHeadings } from './grid-workbook.ts';
import { gridFileText } from './grid-file-text.ts';
import { entriesOf } from './import-rows.ts';
import type { EditionProblem } from './problem.ts';
import { problemAt } from './problem.ts';
import { readYaml } from './read-yaml.ts';

export type ImportedGrid = { readonly files: readonly GridFile[] } | { readonly problems: readonly EditionProblem[] };

/**
 * Reads a grid back from an exported workbook (`items` and `options`, or an XLSForm), whatever the order of its
 * columns. `file` names it in messages. What comes out has passed the schema of grid files, not yet the checks.
 */
export function importGrid(file: string, sheets: readonly SheetRows[], version: string): ImportedGrid {
  const items = sheetOf(sheets, 'items') ?? sheetOf(sheets, 'survey');
  const options = sheetOf(sheets, 'options') ?? sheetOf(sheets, 'choices');
  if (!items || !options) {
    const found = sheets.map(({ name }) => name).join(', ');
    return {
      problems: [
        problemAt(file, null, { code: 'missing_key', path: [], expected: 'items + options | survey + choices', found }),
      ],
    };
  }
  const rows = tableOf(items, itemColumns, { ...xlsformHeadings }).filter(({ channel }) => channel !== '');
  const entries = entriesOf(rows, optionsOf(options, rows));
  const read = [...entries].map(([channel, own]) => readChannel(file, channel, version, own));
  const problems = read.flatMap((result) => ('problems' in result ? result.problems : []));
  if (problems.length > 0) return { problems };
  return { files: read.flatMap((result) => ('file' in result ? [result.file] : [])) };
}

const sheetOf = (sheets: readonly SheetRows[], name: string) => sheets.find((sheet) => sheet.name === name);

/** The rows of a sheet by our own column names. */
function tableOf<C extends string>(
  { rows }: SheetRows,
  columns: readonly C[],
  headings: Readonly<Partial<Record<C, string>>>,
): Record<C, Cell>[] {
  const [titles = [], ...content] = rows;
  const places = columns.map((column) => {
    const named = titles.indexOf(headings[column] ?? column);
    return [column, named < 0 ? titles.indexOf(column) : named] as const;
  });
  return content.map((row) => {
    const record: Partial<Record<C, Cell>> = {};
    for (const [column, place] of places) record[column] = row[place] ?? '';
    // Every column was given a value just above.
    return record as Record<C, Cell>;
  });
}

function optionsOf(sheet: SheetRows, items: readonly ItemRow[]): OptionRow[] {
  const headings: Partial<Record<OptionColumn, string>> = {
    item: 'list_name',
    id: 'name',
    label_fr: 'label::Français (fr)',
    label_en: 'label::English (en)',
  };
  // An XLSForm also lists the answers of yes/no items, and the contact's own lists.
  const graded = new Set(items.filter(({ kind }) => kind === 'scale' || kind === 'choice').map(({ id }) => id));
  return tableOf(sheet, optionColumns, headings).filter(({ item }) => graded.has(item));
}

function readChannel(
  file: string,
  channel: string,
  version: string,
  items: readonly unknown[],
): { file: GridFile } | { problems: readonly EditionProblem[] } {
  const known = z.enum(channels).safeParse(channel);
  if (!known.success) {
    const expected = channels.join(' | ');
    return {
      problems: [problemAt(file, null, { code: 'wrong_channel', path: ['channel'], expected, found: channel })],
    };
  }
  const read = readYaml(`${file} (${channel})`, gridFileText({ channel: known.data, version, items }), gridFile);
  return 'problems' in read ? read : { file: read.read.value };
}
