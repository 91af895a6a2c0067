import { i32, u16 } from '../shared/vector.ts';

/**
 * Multisets of `size` (1, 2 or 3) out of `units` things, numbered: `members[m x size ..]` = the units of multiset m,
 * ascending; `ofTuple[t]` = multiset of the ordered tuple t = (i x units + j) x units + k. Drawing a tuple evenly
 * and taking its multiset is drawing `size` times with replacement.
 */
export type Multisets = { readonly count: number; readonly members: Int32Array; readonly ofTuple: Uint16Array };

const known = new Map<string, Multisets>();

/** Throws RangeError when there are more than 65,536 multisets. */
export function multisetsOf(units: number, size: number): Multisets {
  const name = `${units}:${size}`;
  const ready = known.get(name);
  if (ready) return ready;
  const made = number(units, size);
  if (known.size < 200) known.set(name, made);
  return made;
}

function number(units: number, size: number): Multisets {
  const members: number[] = [];
  const ofTuple = new Uint16Array(units ** size);
  let count = 0;
  for (let tuple = 0; tuple < ofTuple.length; tuple++) {
    const digits = digitsOf(tuple, units, size);
    const ascending = digits.toSorted((a, b) => a - b);
    const first = ascending.reduce((place, digit) => place * units + digit, 0);
    // Tuples come in ascending order, so the sorted one of each multiset comes first and gives it its number.
    if (first === tuple) {
      members.push(...ascending);
      ofTuple[tuple] = count++;
    } else {
      ofTuple[tuple] = u16(ofTuple, first);
    }
  }
  if (count > 65_536) throw new RangeError(`too many multisets of ${size} out of ${units}`);
  return { count, members: Int32Array.from(members), ofTuple };
}

function digitsOf(tuple: number, units: number, size: number): number[] {
  const digits: number[] = [];
  for (let k = 0, left = tuple; k < size; k++, left = Math.floor(left / units)) digits.unshift(left % units);
  return digits;
}

/** The units of multiset `m`. */
export const membersOf = ({ members }: Multisets, m: number, size: number): number[] =>
  Array.from({ length: size }, (_, k) => i32(members, m * size + k));
