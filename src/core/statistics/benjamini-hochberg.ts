import { at } from '../shared/vector.ts';

/**
 * Benjamini and Hochberg (1995): p values adjusted so that refusing those at or under q keeps the expected share
 * of false alarms among the alarms at or under q. Same order as `p`.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const ascending = orderOf(p);
  const adjusted = [...p];
  let smallest = 1;
  for (let rank = p.length; rank >= 1; rank--) {
    const i = at(ascending, rank - 1);
    smallest = Math.min(smallest, (at(p, i) * p.length) / rank);
    adjusted[i] = smallest;
  }
  return adjusted;
}

/** Holm (1979): p values adjusted so that the chance of a single false alarm is at most q. Same order as `p`. */
export function holm(p: readonly number[]): number[] {
  const adjusted = [...p];
  let largest = 0;
  orderOf(p).forEach((i, rank) => {
    largest = Math.min(1, Math.max(largest, at(p, i) * (p.length - rank)));
    adjusted[i] = largest;
  });
  return adjusted;
}

/** Bonferroni: p x number of tests, at most 1. */
export const bonferroni = (p: readonly number[]): number[] => p.map((value) => Math.min(1, value * p.length));

/**
 * Two-stage procedure of Benjamini, Krieger and Yekutieli (2006): the number refused by Benjamini and Hochberg at
 * q / (1 + q) estimates how many hypotheses are true, and the second pass uses it. Returns what is refused.
 */
export function twoStageRejections(p: readonly number[], q: number): boolean[] {
  const level = q / (1 + q);
  const adjusted = benjaminiHochberg(p);
  const first = adjusted.filter((value) => value <= level).length;
  if (first === 0 || first === p.length) return adjusted.map((value) => value <= level);
  const sharper = (level * p.length) / (p.length - first);
  return adjusted.map((value) => value <= sharper);
}

const orderOf = (p: readonly number[]): number[] => p.map((_, i) => i).sort((a, b) => at(p, a) - at(p, b));
