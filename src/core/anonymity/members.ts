import { at } from '../shared/vector.ts';

/** A set of structures as bits, over a list of ids that only grows. */
export type MemberSet = Uint32Array;

export type MemberIndex = { readonly position: (id: string) => number; readonly id: (position: number) => string };

/** Gives each structure a place, in order of appearance. */
export function memberIndex(): MemberIndex {
  const places = new Map<string, number>();
  const ids: string[] = [];
  return {
    position: (id) => {
      const known = places.get(id);
      if (known !== undefined) return known;
      places.set(id, ids.length);
      ids.push(id);
      return ids.length - 1;
    },
    id: (position) => {
      const id = ids[position];
      if (id === undefined) throw new RangeError(`no member at place ${position}`);
      return id;
    },
  };
}

export function memberSet(index: MemberIndex, ids: Iterable<string>): MemberSet {
  const places = [...ids].map((id) => index.position(id));
  const words = new Uint32Array(1 + (Math.max(-1, ...places) >> 5));
  for (const place of places) words[place >> 5] = at(words, place >> 5) | (1 << (place & 31));
  return words;
}

const combine = (a: MemberSet, b: MemberSet, how: (x: number, y: number) => number): MemberSet =>
  Uint32Array.from({ length: Math.max(a.length, b.length) }, (_, i) => how(a[i] ?? 0, b[i] ?? 0));

export const union = (a: MemberSet, b: MemberSet): MemberSet => combine(a, b, (x, y) => x | y);
export const symmetricDifference = (a: MemberSet, b: MemberSet): MemberSet => combine(a, b, (x, y) => x ^ y);
export const without = (a: MemberSet, b: MemberSet): MemberSet => combine(a, b, (x, y) => x & ~y);
export const disjoint = (a: MemberSet, b: MemberSet): boolean => combine(a, b, (x, y) => x & y).every((word) => word === 0);
export const contains = (whole: MemberSet, part: MemberSet): boolean => without(part, whole).every((word) => word === 0);

export function countMembers(set: MemberSet): number {
  let count = 0;
  for (let word of set) {
    for (; word !== 0; word &= word - 1) count += 1;
  }
  return count;
}

/** Members per owner, for the members of the set. */
export function membersByOwner(set: MemberSet, index: MemberIndex, ownerOf: (id: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of idsOf(set, index)) counts.set(ownerOf(id), (counts.get(ownerOf(id)) ?? 0) + 1);
  return counts;
}

export function idsOf(set: MemberSet, index: MemberIndex): string[] {
  const ids: string[] = [];
  for (let place = 0; place < set.length * 32; place++) {
    if ((at(set, place >> 5) >>> (place & 31)) & 1) ids.push(index.id(place));
  }
  return ids;
}

