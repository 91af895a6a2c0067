/**
 * Arrays of numbers whose indices are inside by construction: loops over 0 .. length - 1 and positions taken
 * from the same array. The compiler cannot know it, so these few functions say it once for all of `core`.
 */
export type Vector = ArrayLike<number>;
type WritableVector = { [index: number]: number; readonly length: number };

/** Element `i`, which must exist. */
export const at = (values: Vector, i: number): number => values[i] as number;

/** Element `i` of any list, which must exist. */
export const nth = <T>(items: readonly T[], i: number): T => items[i] as T;

/** `values[i] += amount`; element `i` must exist. */
export const addAt = (values: WritableVector, i: number, amount: number): void => {
  values[i] = (values[i] as number) + amount;
};

/** Sum over a list, of its numbers or of an amount of each element. */
export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

export const sumOf = <T>(items: Iterable<T>, amount: (item: T) => number): number => {
  let total = 0;
  for (const item of items) total += amount(item);
  return total;
};
