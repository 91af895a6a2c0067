import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { channels } from '#core/scoring/dimensions.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Edition } from './edition.ts';
import { gridFileText } from './grid-file-text.ts';
import { gridPage } from './grid-page.ts';
import { gridWorkbook, xlsform } from './grid-workbook.ts';
import { importGrid } from './import-grid.ts';
import { EditionError } from './load-edition.server.ts';
import { xform } from './xform.ts';
import { fromXlsx, toXlsx } from './xlsx.ts';

export const exportFormats = ['xlsform', 'xform', 'xlsx', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * Writes the grid of an edition into a folder: one form a channel (`xlsform`, `xform`), one workbook (`xlsx`) or one
 * page (`html`, in `locale`). Returns the paths written.
 */
export async function exportGrid(
  edition: Edition,
  format: ExportFormat,
  folder: string,
  locale: Locale,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files = await exportedFiles(edition, format, locale);
  return files.map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}

type NamedContent = [name: string, content: Uint8Array | string];

async function exportedFiles(edition: Edition, format: ExportFormat, locale: Locale): Promise<NamedContent[]> {
  const name = `parvis-grid-${edition.grid.version}`;
  if (format === 'html') return [[`${name}.${locale}.html`, gridPage(edition, locale)]];
  if (format === 'xlsx') return [[`${name}.xlsx`, await toXlsx(gridWorkbook(edition))]];
  const present = channels.filter((channel) => edition.grid.byChannel[channel]);
  if (format === 'xform') return present.map((channel) => [`${name}-${channel}.xml`, xform(edition, channel)]);
  return Promise.all(
    present.map(async (channel): Promise<NamedContent> => [
      `${name}-${channel}.xlsx`,
      await toXlsx(xlsform(edition, channel)),
    ]),
  );
}

/**
 * Reads exported workbooks (`xlsx` or XLSForm, as many as given) and writes `<channel>.yaml` files of grid `version`
 * into a folder. Returns the paths written; throws an `EditionError` with every mistake found, and then writes nothing.
 */
export async function importGridFiles(paths: readonly string[], folder: string, version: string): Promise<string[]> {
  const read = await Promise.all(
    paths.map(async (path) => importGrid(basename(path), await fromXlsx(readFileSync(path)), version)),
  );
  const problems = read.flatMap((result) => ('problems' in result ? result.problems : []));
  if (problems.length > 0) throw new EditionError(problems);
  mkdirSync(folder, { recursive: true });
  return read
    .flatMap((result) => ('files' in result ? result.files : []))
    .map((file) => {
      const path = join(folder, `${file.channel}.yaml`);
      writeFileSync(path, gridFileText(file));
      return path;
    });
}
