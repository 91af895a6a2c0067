import { optionalChannel } from './dimensions.ts';
import type { Cell, PlanSource } from './types.ts';

/**
 * The fixed weights W_b of the cells, in three published shares that multiply:
 *
 *   W_b = pi_c  x  k_r / sum of k over the criteria met in channel c  x  m_b / sum of m over the cells of (r, c)
 *
 * pi_c: published percentage of the channel; k_r: weight 1..4 of the criterion; m_b: number of published
 * indicators in the cell, which only matters where a criterion spans several steps of one channel.
 *
 * Item weights (1..3) act inside a cell and nowhere else. If W_b followed the weight of the items, writing
 * three more questions on courtesy would silently make courtesy weigh more, and an item that applies to
 * nobody would move every score; with published shares neither can happen, and weights stay the same
 * from one grid version to the next while criteria and indicators do.
 *
 * The cells of the counter share 1 among themselves by the same rule.
 */
export function fixedCellWeights(cells: readonly Cell[], source: PlanSource): Float64Array {
  const criterionWeight = new Map(source.criteria.map(({ id, weight }) => [id, weight]));
  const shares = { ...percentagesAsFractions(source.channelWeights), [optionalChannel]: 1 };
  const indicators = sumBy(cells, (cell) => pair(cell), (cell) => cell.indicators);
  const firstOfPair = new Set<string>();
  const criteria = sumBy(cells, (cell) => cell.channel, (cell) => {
    if (firstOfPair.has(pair(cell))) return 0;
    firstOfPair.add(pair(cell));
    return criterionWeight.get(cell.criterion) ?? 0;
  });
  return Float64Array.from(cells, (cell) => {
    const channel = shares[cell.channel] ?? 0;
    const criterion = (criterionWeight.get(cell.criterion) ?? 0) / (criteria.get(cell.channel) ?? 1);
    return channel * criterion * (cell.indicators / (indicators.get(pair(cell)) ?? 1));
  });
}

/** 25 -> 0.25, dividing by the exact sum so that the fractions add up to 1. */
export function percentagesAsFractions(percentages: PlanSource['channelWeights']): Partial<Record<Cell['channel'], number>> {
  const total = Object.values(percentages).reduce((total, share) => total + share, 0);
  return Object.fromEntries(Object.entries(percentages).map(([channel, share]) => [channel, share / total]));
}

const pair = (cell: Cell): string => `${cell.channel}/${cell.criterion}`;

function sumBy(cells: readonly Cell[], key: (cell: Cell) => string, amount: (cell: Cell) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(key(cell), (sums.get(key(cell)) ?? 0) + amount(cell));
  return sums;
}
