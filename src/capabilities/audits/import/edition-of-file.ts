import type { Edition } from '#capabilities/grids/index.ts';
import type { SheetTable } from '#platform/files/cell.ts';
import { readDate, textOf } from './cell-words.ts';
import { findSheets } from './find-sheets.ts';

/** The edition in whose fieldwork most audits of a file were made, the latest of several; null when none fits. */
export function editionOfFile(tables: readonly SheetTable[], editions: readonly Edition[]): Edition | null {
  const [anyEdition] = editions;
  if (!anyEdition) return null;
  const dates = findSheets(tables, anyEdition).sheets.flatMap(({ kind, columns, lines }) => {
    const at = kind === 'audits' ? columns.get('date')?.at : undefined;
    return at === undefined ? [] : lines.flatMap(({ cells }) => readDate(textOf(cells[at]))?.date ?? []);
  });
  const fitting = editions.map((edition) => ({ edition, count: dates.filter((date) => isOfFieldwork(edition, date)).length }));
  const best = fitting.toSorted((a, b) => b.count - a.count || (a.edition.id < b.edition.id ? 1 : -1))[0];
  return best && best.count > 0 ? best.edition : null;
}

function isOfFieldwork({ waves, cut_off }: Pick<Edition, 'waves' | 'cut_off'>, date: string): boolean {
  return (waves[0]?.from ?? '') <= date && date <= cut_off;
}
