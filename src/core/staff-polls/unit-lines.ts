import { lineOf, type PollUnit } from './poll.ts';

/** Most parts of a body that a poll tells apart. */
export const mostUnits = 40;

/** Between a part of the body and one below it. */
const below = '>';

/** Labels alike but for capitals, accents and blanks. */
export const alike = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ').trim();

/** The names on the way to a unit, the topmost first: `Accueil > État civil`. */
export const unitPath = (units: readonly PollUnit[], id: string): string => lineOf(units, id).toReversed().map(({ label }) => label).join(` ${below} `);

/** One line for each unit, those below right after. */
export const unitLines = (units: readonly PollUnit[]): string => inOrder(units).map(({ id }) => unitPath(units, id)).join('\n');

/** Units with those below right after the one above them. */
export function inOrder<U extends PollUnit>(units: readonly U[], parent: string | null = null): U[] {
  return units.filter((unit) => unit.parent === parent).flatMap((unit) => [unit, ...inOrder(units, unit.id)]);
}

/** The unit that a line names among those known, with those that it lacks added; the last of them is meant. Null for an empty line. */
export function unitOfLine(line: string, known: readonly PollUnit[]): { unit: PollUnit; units: PollUnit[] } | null {
  const labels = line.split(below).map((label) => label.trim().replaceAll(/\s+/g, ' ')).filter((label) => alike(label) !== '');
  const units = [...known];
  const way: PollUnit[] = [];
  for (const label of labels) {
    const parent = way.at(-1)?.id ?? null;
    const unit = unitNamed(label, units, { parent, isAlone: labels.length === 1 }) ?? { id: freeId(label, units), label, parent };
    if (!units.includes(unit)) units.push(unit);
    way.push(unit);
  }
  const unit = way.at(-1);
  return unit ? { unit, units } : null;
}

/** The unit of that name below `parent`; a name alone stands for the unit of that name wherever it is, if there is only one. */
function unitNamed(label: string, units: readonly PollUnit[], { parent, isAlone }: { parent: string | null; isAlone: boolean }): PollUnit | undefined {
  const named = units.filter((unit) => alike(unit.label) === alike(label));
  return named.find((unit) => unit.parent === parent) ?? (isAlone && named.length === 1 ? named[0] : undefined);
}

/** Reads one unit a line. Those that had an id keep it. */
export function readUnitLines(text: string, before: readonly PollUnit[]): PollUnit[] {
  const kept = new Set<string>();
  let pool: readonly PollUnit[] = before;
  for (const line of text.split(/\r?\n/)) {
    const read = unitOfLine(line, pool);
    if (!read) continue;
    pool = read.units;
    for (const { id } of lineOf(pool, read.unit.id)) kept.add(id);
  }
  return inOrder(pool.filter(({ id }) => kept.has(id)));
}

function freeId(label: string, units: readonly PollUnit[]): string {
  const plain = alike(label).replaceAll(' ', '-').slice(0, 36) || 'unit';
  const taken = new Set(units.map(({ id }) => id));
  const candidates = [plain, ...Array.from({ length: taken.size }, (_, i) => `${plain}-${i + 2}`)];
  return candidates.find((id) => !taken.has(id)) ?? plain;
}
