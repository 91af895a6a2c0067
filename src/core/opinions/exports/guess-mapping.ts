import { wordsOf } from '../similar-texts.ts';
import type { ColumnRole, ImportMapping } from './mapping.ts';
import { daysComeFirst, readMoment, readTime } from './read-moment.ts';
import { guessScale, plainAnswer, stepOf } from './value-scale.ts';

/** Questions and points that answers may belong to. */
export interface ImportTargets {
  questions: readonly { id: string; label: string }[];
  points: readonly { id: string; name: string }[];
}

const headings: readonly (readonly [ColumnRole, RegExp])[] = [
  ['id', /^(id|identifiant|num(ero)?|n|no|ref(erence)?|response id|uuid|cle)$/],
  ['time', /^(heure|time|hour|heure de (saisie|reponse|vote))$/],
  ['date', /(date|jour|horodat|timestamp|created|submitted|recu le|day|moment)/],
  ['place', /(borne|lieu|site|point|emplacement|location|place|service point|guichet|device|terminal|kiosk|agence|accueil|touchpoint)/],
  ['comment', /(comment|remarque|verbatim|suggestion|idee|texte? libre|message|libre|feedback|open|text)/],
  ['question', /(question|item|theme|critere|survey)/],
  ['value', /(note|reponse|valeur|score|rating|satisfaction|smiley|answer|value|result|vote|avis|appreciation)/],
];

/** What each column of a file seems to hold: by its heading, then by what stands in it. */
export function guessColumns(heading: readonly string[], rows: readonly (readonly string[])[], targets: ImportTargets): ColumnRole[] {
  const taken = new Set<ColumnRole>();
  const claim = (role: ColumnRole): ColumnRole => (taken.has(role) ? 'ignore' : (taken.add(role), role));
  const cells = (column: number) => rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  const first = heading.map((title, column): ColumnRole => {
    const plain = plainAnswer(title);
    const question = targets.questions.find(({ id, label }) => plain === plainAnswer(label) || plain === plainAnswer(id));
    if (question) return claim(`answer:${question.id}`);
    const named = headings.find(([, pattern]) => pattern.test(plain))?.[0];
    if (named && holds(named, cells(column))) return claim(named);
    return 'ignore';
  });
  const guess = (role: ColumnRole, fits: (cells: string[]) => boolean) => {
    if (taken.has(role)) return;
    const column = first.findIndex((one, place) => one === 'ignore' && cells(place).length > 0 && fits(cells(place)));
    if (column >= 0) first[column] = claim(role);
  };
  guess('date', (some) => holds('date', some));
  if (![...taken].some((role) => role.startsWith('answer:'))) guess('value', (some) => holds('value', some));
  guess('comment', (some) => some.some((cell) => cell.length > 40));
  return first;
}

const most = (cells: readonly string[], fits: (cell: string) => boolean) => cells.length > 0 && cells.filter(fits).length >= cells.length * 0.8;

function holds(role: ColumnRole, cells: readonly string[]): boolean {
  if (role === 'date') return most(cells, (cell) => readMoment(cell, true) !== null || readMoment(cell, false) !== null);
  if (role === 'time') return most(cells, (cell) => readTime(cell) !== null);
  if (role !== 'value') return true;
  const scale = guessScale(cells);
  return new Set(cells).size <= 15 && most(cells, (cell) => stepOf(cell, scale) !== null);
}

/** The whole mapping that a file seems to ask for. `rows`: some of its first lines, as text. */
export function guessMapping(heading: readonly string[], rows: readonly (readonly string[])[], targets: ImportTargets): ImportMapping {
  return refineMapping(guessColumns(heading, rows, targets), rows, targets, {});
}

/** The mapping for columns that are known; what `kept` already says stays. */
export function refineMapping(columns: readonly ColumnRole[], rows: readonly (readonly string[])[], targets: ImportTargets, kept: Partial<ImportMapping>): ImportMapping {
  const valuesOf = (fits: (role: ColumnRole) => boolean) => rows.flatMap((row) => row.filter((cell, column) => cell !== '' && fits(columns[column] ?? 'ignore')));
  const placeNames = [...new Set(valuesOf((role) => role === 'place'))];
  // Without a column that names it, all answers of the column belong to one question.
  const questionNames = columns.includes('question') ? [...new Set(valuesOf((role) => role === 'question'))] : columns.includes('value') ? [''] : [];
  return {
    columns, point: kept.point ?? targets.points[0]?.id ?? '', comments: kept.comments ?? 'private', dayFirst: kept.dayFirst ?? daysComeFirst(valuesOf((role) => role === 'date')),
    scale: kept.scale ?? guessScale(valuesOf((role) => role === 'value' || role.startsWith('answer:'))),
    places: Object.fromEntries(placeNames.map((name) => [name, kept.places?.[name] ?? sureOf(name, targets.points) ?? ''])),
    questions: Object.fromEntries(questionNames.map((name) => [name, kept.questions?.[name] ?? likest(name, targets.questions) ?? (name === '' || targets.questions.length === 1 ? (targets.questions[0]?.id ?? '') : '')])),
  };
}

/**
 * The one point whose name shares at least half of its words with a place; null where none does, or two do alike: opinions of another
 * place would count here, and nobody would see it.
 */
function sureOf(place: string, points: ImportTargets['points']): string | null {
  const words = wordsOf(place);
  const [first, second] = points.map(({ id, name }) => ({ id, shared: shareOf(wordsOf(name), words) })).toSorted((x, y) => y.shared - x.shared);
  return first && first.shared >= 0.5 && first.shared > (second?.shared ?? 0) ? first.id : null;
}

const shareOf = (own: ReadonlySet<string>, words: ReadonlySet<string>) => [...own].filter((word) => words.has(word)).length / Math.max(1, own.size);

/** The target whose name shares most words with a text; null when none shares any. */
function likest(text: string, targets: readonly { id: string; label: string }[]): string | null {
  const words = wordsOf(text);
  const ranked = targets.map(({ id, label }) => ({ id, shared: shareOf(wordsOf(`${label} ${id}`), words) })).toSorted((x, y) => y.shared - x.shared);
  return ranked[0] && ranked[0].shared > 0 ? ranked[0].id : null;
}
