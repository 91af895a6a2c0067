import { nth, u32 } from './vector.ts';

/**
 * Reproducible chance. A stream is named by words and numbers (edition, structure, purpose): the same name
 * gives the same numbers whatever ran before, on however many workers, because the n-th number is a pure
 * function of (name, n).
 *
 * Generator: Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy
 * as 1, 2, 3", 2011), checked against the published vectors of Random123. Not for secrets.
 */
export type RandomKey = readonly [number, number];
export type RandomName = readonly (string | number)[];

export type RandomStream = {
  /** 32 random bits, as an integer 0 .. 2^32 - 1. */
  readonly bits: () => number;
  /** Uniform in [0, 1), 53 bits. */
  readonly uniform: () => number;
  /** Standard normal (Box and Muller). */
  readonly normal: () => number;
  /** Uniform integer in 0 .. n - 1, without bias; `n` from 1 to 2^32. */
  readonly integer: (n: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** A shuffled copy (Fisher and Yates). */
  readonly shuffle: <T>(items: readonly T[]) => T[];
};

const parity = 0x1bd11bda;

/** One block: 64 random bits written into `out`, from a 64-bit key and a 64-bit counter. */
export function threefry(k0: number, k1: number, c0: number, c1: number, out: Uint32Array): void {
  const k2 = parity ^ k0 ^ k1;
  let x0 = (c0 + k0) | 0;
  let x1 = (c1 + k1) | 0;
  // Five groups of four rounds, written out: this is the inner loop of every simulation.
  x0 = (x0 + x1) | 0; x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x0 = (x0 + k1) | 0; x1 = (x1 + k2 + 1) | 0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
  x0 = (x0 + k2) | 0; x1 = (x1 + k0 + 2) | 0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x0 = (x0 + k0) | 0; x1 = (x1 + k1 + 3) | 0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
  x0 = (x0 + k1) | 0; x1 = (x1 + k2 + 4) | 0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  out[0] = x0 + k2;
  out[1] = x1 + k0 + 5;
}

/** Fills `out` with the numbers of a key from block `start` on: `out[2i]`, `out[2i + 1]` = block `start + i`. */
export function fillBits([k0, k1]: RandomKey, out: Uint32Array, start = 0): void {
  const block = new Uint32Array(2);
  for (let i = 0; i < out.length; i += 2) {
    threefry(k0, k1, start + (i >> 1), 0, block);
    out[i] = u32(block, 0);
    out[i + 1] = u32(block, 1);
  }
}

/** Key of a name: its UTF-16 units are chained through the generator, so ('ab', 'c') and ('a', 'bc') differ. */
export function randomKey(name: RandomName): RandomKey {
  const state = new Uint32Array(2);
  name.forEach((part, position) => {
    const text = typeof part === 'number' ? `#${part}` : `$${part}`;
    for (let i = 0; i < text.length; i++) absorb(state, text.charCodeAt(i), i);
    absorb(state, text.length, -1 - position);
  });
  return [u32(state, 0), u32(state, 1)];
}

function absorb(state: Uint32Array, word: number, place: number): void {
  threefry(u32(state, 0), u32(state, 1), word, place, state);
}

export const randomStream = (...name: RandomName): RandomStream => streamOfKey(randomKey(name));

function streamOfKey([k0, k1]: RandomKey): RandomStream {
  const block = new Uint32Array(2);
  let counter = 0;
  let spareBits: number | null = null;
  let spareNormal: number | null = null;

  const nextBlock = (): void => {
    threefry(k0, k1, counter | 0, Math.floor(counter / 2 ** 32), block);
    counter += 1;
  };
  const bits = (): number => {
    if (spareBits !== null) {
      const kept = spareBits;
      spareBits = null;
      return kept;
    }
    nextBlock();
    spareBits = u32(block, 1);
    return u32(block, 0);
  };
  const uniform = (): number => {
    nextBlock();
    return ((u32(block, 0) >>> 5) * 2 ** 26 + (u32(block, 1) >>> 6)) / 2 ** 53;
  };
  const normal = (): number => {
    if (spareNormal !== null) {
      const kept = spareNormal;
      spareNormal = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const integer = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) throw new RangeError(`integer(${n}): n must be 1 to 2^32`);
    const limit = 2 ** 32 - (2 ** 32 % n);
    let drawn = bits();
    while (drawn >= limit) drawn = bits();
    return drawn % n;
  };
  return { bits, uniform, normal, integer, pick: pickWith(integer), shuffle: shuffleWith(integer) };
}

const pickWith =
  (integer: (n: number) => number) =>
  <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new RangeError('pick: nothing to choose from');
    return nth(from, integer(from.length));
  };

const shuffleWith =
  (integer: (n: number) => number) =>
  <T>(items: readonly T[]): T[] => {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const chosen = integer(last + 1);
      const kept = nth(shuffled, last);
      shuffled[last] = nth(shuffled, chosen);
      shuffled[chosen] = kept;
    }
    return shuffled;
  };
