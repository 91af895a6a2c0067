import { nth, sumOf } from '../shared/vector.ts';
import { countsOf, leastPeople, type Margin, type Profile } from './margin.ts';

/** Categories weighted as one: enough people, and the share of them all. */
export type MergedCategory = { readonly ids: readonly string[]; readonly share: number; readonly people: number };

/**
 * Puts categories together until each has five people, so that a weight never rests on one or two: the smallest joins its
 * smaller neighbour (ordered) or the next smallest (not ordered). One category left means that the margin cannot be used.
 */
export function mergeCategories(people: readonly Profile[], margin: Margin): MergedCategory[] {
  const counts = countsOf(people, margin);
  const total = sumOf(margin.categories, ({ share }) => share);
  let merged: MergedCategory[] = margin.categories.map(({ id, share }, i) => ({ ids: [id], share: share / total, people: nth(counts, i) }));
  for (;;) {
    const smallest = smallestOf(merged, merged.map((_, i) => i));
    if (merged.length < 2 || nth(merged, smallest).people >= leastPeople) return merged;
    const partners = merged.map((_, i) => i).filter((i) => i !== smallest && (!margin.ordered || Math.abs(i - smallest) === 1));
    merged = joined(merged, smallest, smallestOf(merged, partners));
  }
}

const smallestOf = (merged: readonly MergedCategory[], among: readonly number[]): number =>
  among.reduce((least, i) => (nth(merged, i).people < nth(merged, least).people ? i : least));

function joined(merged: readonly MergedCategory[], a: number, b: number): MergedCategory[] {
  const [first, second] = [nth(merged, Math.min(a, b)), nth(merged, Math.max(a, b))];
  const both = { ids: [...first.ids, ...second.ids], share: first.share + second.share, people: first.people + second.people };
  return merged.flatMap((category, i) => (i === Math.min(a, b) ? [both] : i === Math.max(a, b) ? [] : [category]));
}
