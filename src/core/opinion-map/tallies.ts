import { addF64, f64, i32, nth } from '../shared/vector.ts';
import type { VoteMatrix } from './vote-matrix.ts';

export type Tally = { readonly agree: number; readonly disagree: number; readonly pass: number };

export const seenIn = ({ agree, disagree, pass }: Tally): number => agree + disagree + pass;

/** Votes of each group on each statement: `[group][statement]`. `of[i]` = group of person i. */
export function talliesOf({ start, column, vote, statements }: VoteMatrix, of: readonly number[], groups: number): Tally[][] {
  // Three numbers for each statement of each group, in one array: disagree, pass, agree.
  const width = 3 * statements.length;
  const counts = new Float64Array(groups * width);
  of.forEach((group, i) => {
    const end = i32(start, i + 1);
    for (let k = i32(start, i); k < end; k++) addF64(counts, group * width + 3 * i32(column, k) + 1 + Math.sign(f64(vote, k)), 1);
  });
  return Array.from({ length: groups }, (_, group) => statements.map((_id, j): Tally => {
    const from = group * width + 3 * j;
    return { agree: f64(counts, from + 2), disagree: f64(counts, from), pass: f64(counts, from + 1) };
  }));
}

/** All groups together. */
export function together(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { agree, disagree, pass }) => ({ agree: sum.agree + agree, disagree: sum.disagree + disagree, pass: sum.pass + pass }), { agree: 0, disagree: 0, pass: 0 });
}

/**
 * What may be shown of the groups' votes on one statement: null where fewer than `least` people of the group saw it. One
 * group alone held back could be found by subtraction from the whole, so the next smallest goes with it.
 */
export function shownTallies(tallies: readonly Tally[], least: number): (Tally | null)[] {
  const bySeen = tallies.map((_, group) => group).toSorted((a, b) => seenIn(nth(tallies, a)) - seenIn(nth(tallies, b)));
  const small = bySeen.filter((group) => seenIn(nth(tallies, group)) < least).length;
  // Nobody of the group saw it: nothing to find.
  const unseen = bySeen.filter((group) => seenIn(nth(tallies, group)) === 0).length;
  const held = new Set(bySeen.slice(0, small - unseen === 1 ? small + 1 : small));
  return tallies.map((tally, group) => (held.has(group) ? null : tally));
}
