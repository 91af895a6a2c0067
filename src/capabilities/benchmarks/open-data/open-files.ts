import { createHash } from 'node:crypto';
import { dictionaryTable } from '#core/open-data/field.ts';
import { csvLine } from '#platform/files/csv-text.ts';
import type { Bilingual } from './bilingual.ts';
import { readMe } from './read-me.ts';
import type { OpenTable } from './table.ts';

/** A file of open data, as it is kept for ever. */
export interface OpenFile {
  name: string;
  mediaType: string;
  rows: number | null;
  sha256: string;
  content: Uint8Array<ArrayBuffer>;
}

/** What a version says of itself. */
export interface VersionWords {
  editionId: string;
  label: Bilingual;
  version: number;
  releasedOn: string;
  whatChanged: Bilingual;
}

/** Tables, dictionary, Data Package with its Table Schemas, notice, and the sums of them all. The same tables give the same bytes. */
export function openFiles(tables: readonly OpenTable[], words: VersionWords): OpenFile[] {
  const all = [...tables, dictionary(tables)];
  const sheets = all.map((table) => fileOf(`${table.name}.csv`, 'text/csv', csvOf(table), table.rows.length));
  const described = [
    ...sheets,
    fileOf('datapackage.json', 'application/json', `${JSON.stringify(dataPackage(all, sheets, words), null, 2)}\n`),
    fileOf('README.md', 'text/markdown', readMe(all, words)),
  ];
  return [...described, fileOf(sumsName, 'text/plain', described.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))];
}

/** As `sha256sum --check` reads it. */
export const sumsName = 'SHA256SUMS';
export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

function fileOf(name: string, mediaType: string, text: string, rows: number | null = null): OpenFile {
  const content = new TextEncoder().encode(text);
  return { name, mediaType, rows, sha256: sha256(content), content };
}

/** Comma and decimal point, as Table Schema has them by default; an empty cell is null, a boolean true or false. */
function csvOf({ fields, rows }: OpenTable): string {
  const cells = (row: readonly (string | number | boolean | null)[]) => row.map((cell) => (cell === null ? '' : typeof cell === 'boolean' ? String(cell) : cell));
  return [fields.map(({ name }) => name), ...rows.map(cells)].map((row) => csvLine(row, 'en')).join('');
}

const dictionary = (tables: readonly OpenTable[]): OpenTable => {
  const { rowsOf, ...described } = dictionaryTable;
  return { ...described, key: ['table', 'field'], rows: rowsOf(tables) };
};

/** https://datapackage.org (v1), one resource a table. */
function dataPackage(tables: readonly OpenTable[], sheets: readonly OpenFile[], { editionId, label, version, releasedOn, whatChanged }: VersionWords) {
  return {
    profile: 'tabular-data-package', name: `parvis-${editionId}`, version: `${version}.0.0`, created: `${releasedOn}T00:00:00Z`,
    title: label.fr, title_en: label.en, description: whatChanged.fr, description_en: whatChanged.en,
    licenses: [{ name: 'etalab-2.0', title: 'Licence Ouverte / Open Licence 2.0', path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' }],
    resources: tables.map((table, i) => ({
      name: table.name, path: `${table.name}.csv`, profile: 'tabular-data-resource', title: table.title.fr, title_en: table.title.en,
      format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', bytes: sheets[i]?.content.byteLength, hash: `sha256:${sheets[i]?.sha256}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: table.fields.map(({ name, type, about, required }) => ({
          name, type, description: about.fr, description_en: about.en, ...(required ? { constraints: { required: true } } : {}),
        })),
        missingValues: [''], ...(table.key.length > 0 ? { primaryKey: table.key } : {}),
      },
    })),
  };
}
