import type { Edition } from '#capabilities/grids/index.ts';
import type { Locale } from '#core/shared/texts.ts';
import { writeWorkbook, type WorkbookFormat } from '#platform/files/write-sheet.ts';
import { importTemplate } from './template.ts';

/** The empty workbook that the import expects, for an operator to fill in. */
export function templateFile(edition: Edition, locale: Locale, format: WorkbookFormat = 'xlsx'): Promise<Uint8Array> {
  return writeWorkbook(format, importTemplate(edition, locale));
}
