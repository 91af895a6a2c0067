import { itemsOf, leavesOf } from '#core/questionnaire/condition.ts';
import { isInDomain } from '#core/questionnaire/domain.ts';
import type { Condition, Item } from '#core/questionnaire/types.ts';
import { scenarioKinds } from './scenario-kinds.ts';
import type { EditionFiles } from './edition-files.ts';
import { reference } from './check-references.ts';
import { answeringOf } from './grid-item.ts';
import type { GridFile, ItemEntry } from './grid.input.ts';
import { nearest } from './nearest.ts';
import type { EditionProblem, Path } from './problem.ts';
import type { SourceFile } from './read-yaml.ts';

/** Conditions look back, inside their channel, at items which exist and at values these can have. */
export function checkConditions(files: EditionFiles): EditionProblem[] {
  const personas = files.personas.value.personas.map(({ id }) => id);
  return files.grid.flatMap((file) => {
    const { items } = file.value;
    const places = new Map(items.map(({ id }, index) => [id, index]));
    const looped = itemsInCycles(items);
    return items.flatMap((item, index) =>
      conditionsOf(item).flatMap(([key, condition]) =>
        leavesOf(condition).flatMap((leaf) => checkLeaf(leaf, { file, index, key, places, looped, personas })),
      ),
    );
  });
}

/** The conditions an entry carries, by key. */
export function conditionsOf(entry: ItemEntry): [key: string, condition: Condition][] {
  return [
    ...(entry.applies ? [['applies', entry.applies] satisfies [string, Condition]] : []),
    ...(entry.reached_if ? [['reached_if', entry.reached_if] satisfies [string, Condition]] : []),
  ];
}

type Place = {
  file: SourceFile<GridFile>;
  index: number;
  key: string;
  places: ReadonlyMap<string, number>;
  looped: ReadonlySet<string>;
  personas: readonly string[];
};

function checkLeaf(leaf: Condition, place: Place): EditionProblem[] {
  const { file, index, key, personas } = place;
  const path = ['items', index, key];
  if ('scenario' in leaf) return leaf.scenario.flatMap((kind) => reference(file, path, kind, scenarioKinds));
  if ('persona' in leaf) return leaf.persona.flatMap((persona) => reference(file, path, persona, personas));
  return 'item' in leaf ? checkAnswerTest(leaf, path, place) : [];
}

function checkAnswerTest(leaf: Extract<Condition, { item: string }>, path: Path, place: Place): EditionProblem[] {
  const { file, index, places, looped } = place;
  const other = places.get(leaf.item);
  const entry = other === undefined ? undefined : file.value.items[other];
  if (other === undefined || entry === undefined) {
    return [file.tell({ code: 'unknown_reference', path, found: leaf.item, near: nearest(leaf.item, places.keys()) })];
  }
  if (other >= index) {
    const own = file.value.items[index]?.id ?? '';
    const cycle = looped.has(own) && looped.has(leaf.item);
    return [file.tell({ code: cycle ? 'cycle' : 'later_item', path, found: leaf.item })];
  }
  return checkValues(leaf, path, file, entry);
}

function checkValues(
  leaf: Extract<Condition, { item: string }>,
  path: Path,
  file: SourceFile<GridFile>,
  entry: ItemEntry,
): EditionProblem[] {
  const numeric = entry.kind === 'measure' || entry.kind === 'count';
  if ('at_most' in leaf || 'at_least' in leaf) {
    return numeric
      ? []
      : [file.tell({ code: 'not_a_number_item', path, found: leaf.item, expected: 'measure | count' })];
  }
  const item: Item = { ...answeringOf(entry), id: entry.id, label: entry.label, applies: null, reachedIf: null };
  const possible = 'options' in item ? item.options.map(({ id }) => id) : ['yes', 'no'];
  const values = 'is' in leaf ? [leaf.is] : leaf.in;
  return values
    .filter((value) => !isInDomain(item, value))
    .map((value) =>
      file.tell({
        code: 'value_outside_domain',
        path,
        found: `${leaf.item}: ${value}`,
        expected: numeric || item.kind === 'date' ? item.kind : possible.join(' | '),
        near: nearest(String(value), possible),
      }),
    );
}

/** Items that depend on themselves, through however many others. */
function itemsInCycles(items: readonly ItemEntry[]): Set<string> {
  const looksAt = new Map(
    items.map((item) => [item.id, conditionsOf(item).flatMap(([, condition]) => itemsOf(condition))]),
  );
  const reaches = (from: string): boolean => {
    const seen = new Set<string>();
    const open = [...(looksAt.get(from) ?? [])];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === from) return true;
      if (!seen.has(id)) open.push(...(looksAt.get(id) ?? []));
      seen.add(id);
    }
    return false;
  };
  return new Set(items.map(({ id }) => id).filter(reaches));
}
