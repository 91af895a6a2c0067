import { piecesOf, plainText } from '../../quality/text-likeness.ts';

/** A mention as it is compared with others. `author` is a pseudonym, or null where none is known. */
export interface DatedText {
  readonly id: string;
  readonly text: string;
  /** Milliseconds. */
  readonly at: number;
  readonly author: string | null;
}

export interface CopyRules {
  /** Share of common pieces from which two texts are copies of one another. */
  readonly alike: number;
  /** Two copies that are one chain follow each other within so many hours. */
  readonly hours: number;
  /** Texts under so many letters are alike by chance ("très bien") and are never compared. */
  readonly letters: number;
}

export type Copy = Omit<DatedText, 'text'>;

const hourMs = 3_600_000;
/** Bands and rows of the signature: two texts alike at 0.6 share a band nearly always (1 - (1 - 0.6³)¹⁶ = 0.98), at 0.2 one time in nine. */
const bands = 16;
const rows = 3;

interface Compared {
  readonly copy: Copy;
  /** Hashes of its pieces, in order. */
  readonly pieces: Uint32Array;
  chain: number;
}

/**
 * Puts chains of near copies together, of texts given in the order of their time. Candidates by signatures of minima (Broder 1997; bands as in Leskovec, Rajaraman and Ullman, 3.4),
 * judged by the share of common pieces; copies of copies belong to one chain. Only texts of the last hours are remembered while reading, so memory is that of the busiest days.
 */
export function copyGatherer({ alike, hours, letters }: CopyRules): { add(text: DatedText): void; chains(): Copy[][] } {
  const chains: Copy[][] = [];
  const joins: number[] = [];
  const memory = recentByKey(hours * hourMs);
  return {
    add({ text, ...copy }) {
      if (plainText(text).length < letters) return;
      const one: Compared = { copy, pieces: Uint32Array.from(piecesOf(text), hashOf).sort(), chain: -1 };
      for (const key of keysOf(one.pieces)) {
        for (const other of memory.under(key, copy.at)) {
          if (one.chain >= 0 && root(joins, one.chain) === root(joins, other.chain)) continue;
          if (shareInCommon(one.pieces, other.pieces) >= alike) join(one, other, chains, joins);
        }
        memory.keep(key, one);
      }
    },
    /** Each in the order of its time; texts that stand alone are in none. */
    chains: () => gathered(chains, joins).map((chain) => chain.toSorted(byTime)),
  };
}

export const byTime = (a: Copy, b: Copy): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Texts kept under one key: copies of one chain are as good as each other to find the next. */
const most = 40;

/** Texts of the last `span` by key, in two generations, the older of which is dropped whole: nothing older than two spans is held. */
function recentByKey(span: number) {
  let now = new Map<number, Compared[]>();
  let before = new Map<number, Compared[]>();
  let since = -Infinity;
  return {
    under(key: number, at: number): Compared[] {
      if (at - since > span) {
        before = at - since > 2 * span ? new Map() : now;
        now = new Map();
        since = at;
      }
      return [...(before.get(key) ?? []), ...(now.get(key) ?? [])].filter((other) => at - other.copy.at <= span);
    },
    keep(key: number, one: Compared): void {
      const kept = now.get(key);
      if (!kept) now.set(key, [one]);
      else if (kept.push(one) > most) kept.shift();
    },
  };
}

/** Jaccard, of two lists in order. */
function shareInCommon(a: Uint32Array, b: Uint32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common === 0 ? 0 : common / (a.length + b.length - common);
}

function join(one: Compared, other: Compared, chains: Copy[][], joins: number[]): void {
  if (other.chain < 0) {
    other.chain = chains.length;
    joins.push(other.chain);
    chains.push([other.copy]);
  }
  if (one.chain < 0) {
    one.chain = other.chain;
    chains[root(joins, other.chain)]?.push(one.copy);
  } else joins[root(joins, one.chain)] = root(joins, other.chain);
}

function root(joins: readonly number[], chain: number): number {
  let at = chain;
  while (at >= 0 && joins[at] !== at) at = joins[at] ?? -1;
  return at;
}

function gathered(chains: readonly Copy[][], joins: readonly number[]): Copy[][] {
  const all = new Map<number, Copy[]>();
  chains.forEach((copies, chain) => {
    const at = root(joins, chain);
    all.set(at, [...(all.get(at) ?? []), ...copies]);
  });
  return [...all.values()];
}

/** One key for each band of the signature of a set of pieces. */
function keysOf(hashes: Uint32Array): number[] {
  return Array.from({ length: bands }, (_, band) => {
    let key = band + 1;
    for (let row = 0; row < rows; row++) {
      let least = 0xffffffff;
      const salt = Math.imul(band * rows + row + 1, 0x9e3779b1);
      for (const hash of hashes) least = Math.min(least, mixed(hash ^ salt));
      key = mixed(Math.imul(key, 31) ^ least);
    }
    return key;
  });
}

/** FNV-1a. */
function hashOf(piece: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < piece.length; i++) hash = Math.imul(hash ^ piece.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Finalizer of MurmurHash3. */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
