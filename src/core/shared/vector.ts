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

/**
 * The same for loops that run millions of times. One function for each kind of array: an accessor that has seen many
 * kinds is compiled for none of them, and costs ten times more.
 */
export const f64 = (values: Float64Array, i: number): number => values[i] as number;
export const i32 = (values: Int32Array, i: number): number => values[i] as number;
export const u32 = (values: Uint32Array, i: number): number => values[i] as number;
export const u16 = (values: Uint16Array, i: number): number => values[i] as number;
export const u8 = (values: Uint8Array, i: number): number => values[i] as number;

export const addF64 = (values: Float64Array, i: number, amount: number): void => {
  values[i] = (values[i] as number) + amount;
};
