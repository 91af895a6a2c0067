import { daysComeFirst, readMoment } from '../../opinions/exports/read-moment.ts';
import { guessScale, plainAnswer } from '../../opinions/exports/value-scale.ts';
import type { ValueScale } from '../../opinions/exports/mapping.ts';
import { entryRoles, type Adapter, type EntryMapping, type EntryRole } from './entry.ts';
import { ratingOf } from './read-entries.ts';

type Rows = readonly (readonly string[])[];

/** What each column of a file seems to hold: as the adapter knows its headings, then by a word of them, then by what stands in it. */
export function guessEntryMapping({ headings, scale }: Adapter, heading: readonly string[], rows: Rows): EntryMapping {
  const columns = heading.map((): EntryRole => 'ignore');
  const plain = heading.map(plainAnswer);
  const free = (role: EntryRole) => role !== 'ignore' && !columns.includes(role);
  const claim = (role: EntryRole, place: number) => { if (place >= 0 && columns[place] === 'ignore' && free(role)) columns[place] = role; };
  const cells = (place: number) => rows.map((row) => row[place] ?? '').filter((cell) => cell.trim() !== '');
  for (const role of entryRoles) for (const known of headings[role] ?? []) claim(role, plain.findIndex((title, place) => title === plainAnswer(known) && cells(place).length > 0));
  const withWord = (role: EntryRole, holds: (cells: string[]) => boolean) => claim(role, plain.findIndex((title, place) => columns[place] === 'ignore'
    && (headings[role] ?? []).some((known) => title.split(' ').includes(plainAnswer(known))) && holds(cells(place))));
  const byContent = (role: EntryRole, holds: (cells: string[]) => boolean) => claim(role, columns.findIndex((one, place) => one === 'ignore' && cells(place).length > 0 && holds(cells(place))));
  withWord('date', areDates);
  withWord('rating', (some) => areRatings(some, scale));
  withWord('text', (some) => meanLength(some) > 20);
  withWord('author', (some) => meanLength(some) < 40);
  byContent('date', areDates);
  byContent('text', (some) => meanLength(some) > 40);
  return refineEntryMapping(columns, rows, { scale });
}

/** The mapping for columns that are known; what `kept` says stays. */
export function refineEntryMapping(columns: readonly EntryRole[], rows: Rows, kept: Partial<EntryMapping>): EntryMapping {
  const valuesOf = (role: EntryRole) => rows.map((row) => row[columns.indexOf(role)] ?? '').filter((cell) => columns.includes(role) && cell.trim() !== '');
  return {
    columns, dayFirst: kept.dayFirst ?? daysComeFirst(valuesOf('date')),
    scale: columns.includes('rating') ? (kept.scale ?? ratingScale(valuesOf('rating'))) : null,
  };
}

/** Reviews have five stars, unless they say of how many, or many have more; words as opinions elsewhere. */
function ratingScale(cells: readonly string[]): ValueScale {
  const figures = cells.flatMap((cell) => {
    const [, figure, of] = /^(\d+(?:[.,]\d+)?)\s*(?:\/\s*(\d+))?/.exec(cell.trim()) ?? [];
    return figure === undefined ? [] : [{ figure: Number.parseFloat(figure.replace(',', '.')), of: of === undefined ? null : Number(of) }];
  });
  if (figures.length * 2 < cells.length || cells.length === 0) return guessScale(cells);
  const best = figures.find(({ of }) => of !== null)?.of ?? [5, 10, 20, 100].find((end) => figures.filter(({ figure }) => figure <= end).length >= 0.75 * figures.length) ?? 5;
  const worst = best > 10 || figures.some(({ figure }) => figure < 1) ? 0 : 1;
  return { steps: Math.min(11, best - worst + 1), figures: { worst, best }, words: {} };
}

const meanLength = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
const most = (cells: readonly string[], fits: (cell: string) => boolean) => cells.length > 0 && cells.filter(fits).length >= 0.8 * cells.length;
const areDates = (cells: readonly string[]) => most(cells, (cell) => readMoment(cell, true) !== null || readMoment(cell, false) !== null);

function areRatings(cells: readonly string[], known: ValueScale | null): boolean {
  const scale = known ?? ratingScale(cells);
  return new Set(cells).size <= 60 && most(cells, (cell) => ratingOf(cell, scale) !== null);
}
