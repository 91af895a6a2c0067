import { sum } from '../shared/vector.ts';

/**
 * Rules on what each structure brings to a published total (Handbook on Statistical Disclosure Control, 4.2). They act
 * where a mean is weighted, by population for instance: then a contribution is weight x score. `contributions`
 * are those known; `total` may hold more. Sites of one owner are added up first (`byOwner`).
 */
export type Contributions = { readonly contributions: readonly number[]; readonly total?: number };

const descending = (values: readonly number[]): number[] => [...values].sort((a, b) => b - a);
const totalOf = ({ contributions, total }: Contributions): number => total ?? sum(contributions);

/** (n, k) rule: sensitive when the n largest make up more than k percent of the total. */
export const dominates = (given: Contributions, n: number, k: number): boolean =>
  sum(descending(given.contributions).slice(0, n)) > (k / 100) * totalOf(given);

/** p% rule: sensitive when the second largest can estimate the largest within p percent, total - x1 - x2 < p/100 x1. */
export function sensitiveByPercent(given: Contributions, p = 10): boolean {
  const [first = 0, second = 0] = descending(given.contributions);
  return totalOf(given) - first - second < (p / 100) * first;
}

/** The upper estimate of the largest contribution by the second largest, and by how many percent it is too high. */
export function intruderEstimate(given: Contributions): { readonly upper: number; readonly overestimatePercent: number } {
  const [first = 0, second = 0] = descending(given.contributions);
  const upper = totalOf(given) - second;
  return { upper, overestimatePercent: (100 * (upper - first)) / first };
}

/** p of the p% rule that is as strict as the (2, k) rule: 100 (100 - k) / k. */
export const percentFromDominance = (k: number): number => (100 * (100 - k)) / k;

/** A value with an integer survey weight stands for that many equal contributors. */
export const repeatedByWeight = (values: readonly number[], weights: readonly number[]): number[] =>
  values.flatMap((value, i) => Array.from({ length: weights[i] ?? 0 }, () => value));

/** Contributions added up by owner: several sites of one body know each other. */
export function byOwner(entries: readonly { readonly owner: string; readonly contribution: number }[]): number[] {
  const totals = new Map<string, number>();
  for (const { owner, contribution } of entries) totals.set(owner, (totals.get(owner) ?? 0) + contribution);
  return [...totals.values()];
}
