import { likeness, piecesOf, plainText } from '../../quality/text-likeness.ts';

/** A mention as it is compared with others. `author` is a pseudonym, or null where none is known. */
export interface DatedText {
  readonly id: string;
  readonly text: string;
  /** Milliseconds. */
  readonly at: number;
  readonly author: string | null;
}

export interface WaveRules {
  /** Share of common pieces from which two texts are copies of one another. */
  readonly alike: number;
  /** Two copies of one wave follow each other within so many hours. */
  readonly hours: number;
  /** So many copies, of so many authors, make a wave. */
  readonly least: number;
  readonly leastAuthors: number;
  /** Texts under so many letters are alike by chance ("très bien") and are never compared. */
  readonly letters: number;
}

export const waveRules: WaveRules = { alike: 0.6, hours: 72, least: 4, leastAuthors: 2, letters: 40 };

/** Copies that came together. In the order of their time. */
export interface Wave {
  readonly ids: readonly string[];
  readonly authors: number;
}

const hourMs = 3_600_000;
/** Bands and rows of the signature: two texts alike at 0.6 share a band nearly always (1 - (1 - 0.6³)¹⁶ = 0.98), at 0.2 one time in nine. */
const bands = 16;
const rows = 3;

interface Compared {
  readonly text: DatedText;
  readonly pieces: ReadonlySet<string>;
  wave: number;
}

/**
 * Coordinated waves: near copies of a text by several authors within days. Candidates by signatures of minima (Broder 1997; bands as in Leskovec,
 * Rajaraman and Ullman, 3.4), judged by the exact share of common pieces; copies of copies belong to one wave. Only texts of the last hours are remembered while reading, so memory is that of
 * the busiest days. Several copies by one author are a repeat, which import already gathers, and no wave.
 */
export function findWaves(texts: readonly DatedText[], rules: WaveRules = waveRules): Wave[] {
  const waves: DatedText[][] = [];
  const joins: number[] = [];
  const memory = recentByKey(rules.hours * hourMs);
  const ordered = texts.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const text of ordered) {
    if (plainText(text.text).length < rules.letters) continue;
    const one: Compared = { text, pieces: piecesOf(text.text), wave: -1 };
    for (const key of keysOf(one.pieces)) {
      for (const other of memory.under(key, text.at)) if (one.wave < 0 || root(joins, one.wave) !== root(joins, other.wave)) join(one, other, rules, waves, joins);
      memory.keep(key, one);
    }
  }
  return gathered(waves, joins).filter((wave) => wave.length >= rules.least && authorsOf(wave) >= rules.leastAuthors)
    .map((wave) => ({ ids: wave.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }) => id), authors: authorsOf(wave) }));
}

/** Texts kept under one key: copies of one wave are as good as each other to find the next. */
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
      return [...(before.get(key) ?? []), ...(now.get(key) ?? [])].filter((other) => at - other.text.at <= span);
    },
    keep(key: number, one: Compared): void {
      const kept = now.get(key);
      if (!kept) now.set(key, [one]);
      else if (kept.push(one) > most) kept.shift();
    },
  };
}

function join(one: Compared, other: Compared, { alike }: WaveRules, waves: DatedText[][], joins: number[]): void {
  if (likeness(one.pieces, other.pieces) < alike) return;
  if (other.wave < 0) {
    other.wave = waves.length;
    joins.push(other.wave);
    waves.push([other.text]);
  }
  if (one.wave < 0) {
    one.wave = other.wave;
    waves[root(joins, other.wave)]?.push(one.text);
  } else joins[root(joins, one.wave)] = root(joins, other.wave);
}

function root(joins: readonly number[], wave: number): number {
  let at = wave;
  while (at >= 0 && joins[at] !== at) at = joins[at] ?? -1;
  return at;
}

function gathered(waves: readonly DatedText[][], joins: readonly number[]): DatedText[][] {
  const all = new Map<number, DatedText[]>();
  waves.forEach((texts, wave) => {
    const at = root(joins, wave);
    all.set(at, [...(all.get(at) ?? []), ...texts]);
  });
  return [...all.values()];
}

/** Unknown authors may be anybody: each counts. */
const authorsOf = (texts: readonly DatedText[]): number => new Set(texts.map(({ author, id }) => author ?? `?${id}`)).size;

/** One key for each band of the signature of a set of pieces. */
function keysOf(pieces: ReadonlySet<string>): number[] {
  const hashes = Uint32Array.from(pieces, hashOf);
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
