import { itemsOf, leavesOf } from '#core/questionnaire/condition.ts';
import type { CompiledItem } from '#core/questionnaire/compile.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile.ts';
import { statusOf } from '#core/questionnaire/evaluate.ts';
import type { AnswerValue, Condition, ContactContext, Item, ItemStatus } from '#core/questionnaire/types.ts';
import { conditionsOf } from './check-conditions.ts';
import type { EditionFiles } from './edition-files.ts';
import { answeringOf } from './grid-item.ts';
import type { ItemEntry } from './grid.input.ts';
import type { EditionProblem } from './problem.ts';

/** Trials after which an item is taken as reachable: far above what any sensible condition needs. */
const maxTrials = 20_000;

/**
 * Items which no planned contact and no answers could ever bring up. Searched by trying: every kind of contact
 * of the channel, and for the earlier items that matter every value which some condition tells apart.
 */
export function checkReachable(files: EditionFiles): EditionProblem[] {
  return files.grid.flatMap(({ value: { channel, items }, tell }) => {
    if (new Set(items.map(({ id }) => id)).size < items.length) return [];
    const contexts = contextsOf(files, channel);
    const search = searchOf(items);
    return items.flatMap((item, index) =>
      contexts.some((context) => search(index, context))
        ? []
        : [tell({ code: 'unreachable_item', path: ['items', index, 'id'], found: item.id })],
    );
  });
}

function contextsOf({ channels, personas }: EditionFiles, channel: string): ContactContext[] {
  const audits = channels.value.channels.find(({ id }) => id === channel)?.audits ?? [];
  const people = personas.value.personas.filter((persona) => persona.channels.some((id) => id === channel));
  return audits.flatMap(({ scenario, network }) => people.map(({ id }) => ({ scenario, network, persona: id })));
}

function searchOf(entries: readonly ItemEntry[]): (index: number, context: ContactContext) => boolean {
  const { items, indexOf } = compileQuestionnaire({ version: '', items: entries.map(toItem) });
  const values = candidateValues(entries);
  const behind = entries.map((_, index) => itemsBehind(index, entries, indexOf));
  return (index, context) => {
    const known = { statuses: new Array<ItemStatus>(), values: new Array<AnswerValue>(), context };
    let trials = maxTrials;
    const tryFrom = (depth: number): boolean => {
      if ((trials -= 1) < 0) return true;
      const place = behind[index]?.[depth] ?? index;
      const compiled = items[place];
      if (!compiled) return false;
      const status = statusOf(compiled, undefined, known);
      if (place === index) return status === 'to_answer';
      if (status !== 'to_answer') {
        known.statuses[place] = status;
        return tryFrom(depth + 1);
      }
      known.statuses[place] = 'answered';
      return candidatesFor(compiled, values).some((value) => {
        known.values[place] = value;
        known.statuses[place] = 'answered';
        return tryFrom(depth + 1);
      });
    };
    return tryFrom(0);
  };
}

const toItem = (entry: ItemEntry): Item => ({
  ...answeringOf(entry),
  id: entry.id,
  label: entry.label,
  applies: entry.applies ?? null,
  reachedIf: entry.reached_if ?? null,
});

/** Places of all the items that decide, directly or not, whether this one is asked; in grid order. */
function itemsBehind(index: number, entries: readonly ItemEntry[], places: ReadonlyMap<string, number>): number[] {
  const found = new Set<number>();
  const open = [index];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const entry = entries[place];
    for (const [, condition] of entry ? conditionsOf(entry) : []) {
      for (const id of itemsOf(condition)) {
        const other = places.get(id);
        if (other === undefined || found.has(other)) continue;
        found.add(other);
        open.push(other);
      }
    }
  }
  return [...found].toSorted((a, b) => a - b);
}

/** The values which conditions tell apart, by item. */
function candidateValues(entries: readonly ItemEntry[]): ReadonlyMap<string, Set<string | number>> {
  const values = new Map<string, Set<string | number>>();
  const leaves = entries.flatMap((entry) => conditionsOf(entry).flatMap(([, condition]) => leavesOf(condition)));
  for (const leaf of leaves) {
    if (!('item' in leaf)) continue;
    const own = values.get(leaf.item) ?? new Set();
    for (const value of tellingValues(leaf)) own.add(value);
    values.set(leaf.item, own);
  }
  return values;
}

function tellingValues(leaf: Extract<Condition, { item: string }>): (string | number)[] {
  if ('is' in leaf) return [leaf.is];
  if ('in' in leaf) return [...leaf.in];
  return 'at_most' in leaf ? [leaf.at_most, leaf.at_most + 1] : [leaf.at_least, leaf.at_least - 1];
}

function candidatesFor({ item }: CompiledItem, values: ReadonlyMap<string, Set<string | number>>): (string | number)[] {
  if (item.kind === 'yes_no') return ['yes', 'no'];
  const told = [...(values.get(item.id) ?? [])];
  if ('options' in item) {
    const other = item.options.find(({ id }) => !told.includes(id));
    return other ? [...told, other.id] : told;
  }
  return [...told.filter((value) => typeof value === 'number' && value >= 0), 0, Number.MAX_SAFE_INTEGER];
}
