import { addAt, sumOf } from '../shared/vector.ts';
import { optionalChannel } from './dimensions.ts';
import type { Cell, MovedWeight, ScoringPlan } from './types.ts';

export type EffectiveWeights = { readonly weights: Float64Array; readonly moved: readonly MovedWeight[] };

/**
 * The weights of the cells of one site, once those without any applicable answer have given theirs away.
 *
 * A channel without anything to measure leaves, and the percentages of the others are scaled up to 1. Then an
 * empty cell gives its weight to the nearest filled cells, in proportion to their fixed weights: same criterion
 * in the same channel, else same criterion, else same determinant, else all. The first two keep the weight of
 * the criterion; the first keeps that of the channel too. `d[b]` = sum of the weights of the
 * applicable items of cell b, 0 when it is empty.
 */
export function effectiveWeights(plan: ScoringPlan, d: Float64Array): EffectiveWeights {
  let pattern = '';
  for (const weight of d) pattern += weight > 0 ? '1' : '0';
  const known = remembered.get(plan) ?? new Map<string, EffectiveWeights>();
  remembered.set(plan, known);
  const ready = known.get(pattern);
  if (ready) return ready;
  const found = shareOut(plan, [...d].map((weight) => weight > 0));
  if (known.size < 10_000) known.set(pattern, found);
  return found;
}

/** By plan and pattern of filled cells: most sites of an edition share a few. */
const remembered = new WeakMap<ScoringPlan, Map<string, EffectiveWeights>>();

function shareOut(plan: ScoringPlan, filled: readonly boolean[]): EffectiveWeights {
  const common = plan.cells.filter((cell) => cell.channel !== optionalChannel);
  const counter = plan.cells.filter((cell) => cell.channel === optionalChannel);
  const weights = new Float64Array(plan.cells.length);
  const moved = [share(common, plan, filled, weights), share(counter, plan, filled, weights)];
  return { weights, moved: moved.flat() };
}

function share(family: readonly Cell[], plan: ScoringPlan, filled: readonly boolean[], weights: Float64Array): MovedWeight[] {
  const fixed = (cell: Cell): number => plan.cellWeights[cell.index] ?? 0;
  const measured = new Set(family.filter((cell) => filled[cell.index]).map((cell) => cell.channel));
  if (measured.size === 0) return [];
  const staying = family.filter((cell) => measured.has(cell.channel));
  const scale = 1 / sumOf(staying, fixed);
  const moved: MovedWeight[] = family
    .filter((cell) => !measured.has(cell.channel))
    .map((cell) => ({ cell: cell.key, weight: fixed(cell), to: 'other_channels' }));
  const takers = staying.filter((cell) => filled[cell.index]);
  for (const cell of takers) weights[cell.index] = fixed(cell) * scale;
  for (const cell of staying.filter((candidate) => !filled[candidate.index])) {
    const { to, cells } = nearest(cell, takers);
    const given = fixed(cell) * scale;
    const total = sumOf(cells, fixed);
    for (const taker of cells) addAt(weights, taker.index, (given * fixed(taker)) / total);
    moved.push({ cell: cell.key, weight: given, to });
  }
  return moved;
}

const circles: readonly { to: MovedWeight['to']; near: (a: Cell, b: Cell) => boolean }[] = [
  { to: 'criterion_in_channel', near: (a, b) => a.criterion === b.criterion && a.channel === b.channel },
  { to: 'criterion', near: (a, b) => a.criterion === b.criterion },
  { to: 'determinant', near: (a, b) => a.determinant === b.determinant },
];

function nearest(cell: Cell, takers: readonly Cell[]): { to: MovedWeight['to']; cells: readonly Cell[] } {
  for (const { to, near } of circles) {
    const cells = takers.filter((taker) => near(cell, taker));
    if (cells.length > 0) return { to, cells };
  }
  return { to: 'all', cells: takers };
}
