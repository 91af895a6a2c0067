/** Numbers that are drawn together: how many, and between which bounds, both inclusive. */
export interface NumberGroup {
  count: number;
  from: number;
  to: number;
}

/**
 * The one way to write a public value, which is what is hashed: the numbers of each group ascending, without leading
 * zeros, joined by hyphens. Whatever signs stand between the numbers, and their order within a group, play no part. Null
 * for anything else: too few or too many numbers, one out of bounds, one twice in a group.
 */
export function canonicalValue(typed: string, groups: readonly NumberGroup[]): string | null {
  if (!/^[\d\s,;./+–-]*$/.test(typed)) return null;
  const numbers = (typed.match(/\d+/g) ?? []).map(Number);
  if (numbers.length !== groups.reduce((sum, { count }) => sum + count, 0)) return null;
  const written: number[] = [];
  for (const { count, from, to } of groups) {
    const own = numbers.slice(written.length, written.length + count).toSorted((a, b) => a - b);
    if (new Set(own).size < count || own.some((number) => number < from || number > to)) return null;
    written.push(...own);
  }
  return written.join('-');
}
