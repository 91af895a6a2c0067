import { byTime, copyGatherer, type Copy, type CopyRules, type DatedText } from '../copies/gather-copies.ts';

export type { DatedText } from '../copies/gather-copies.ts';

export interface WaveRules extends CopyRules {
  /** So many copies, of so many authors, make a wave. */
  readonly least: number;
  readonly leastAuthors: number;
}

export const waveRules: WaveRules = { alike: 0.6, hours: 72, least: 4, leastAuthors: 2, letters: 40 };

/** Copies that came together. In the order of their time. */
export interface Wave {
  readonly ids: readonly string[];
  readonly authors: number;
}

/** Coordinated waves: near copies of a text by several authors within days. Several copies by one author are a repeat, which import already gathers, and no wave. */
export function findWaves(texts: readonly DatedText[], rules: WaveRules = waveRules): Wave[] {
  const gatherer = copyGatherer(rules);
  for (const text of texts.toSorted(byTime)) gatherer.add(text);
  return gatherer.chains().filter((wave) => wave.length >= rules.least && authorsOf(wave) >= rules.leastAuthors).map((wave) => ({ ids: wave.map(({ id }) => id), authors: authorsOf(wave) }));
}

/** Unknown authors may be anybody: each counts. */
const authorsOf = (copies: readonly Copy[]): number => new Set(copies.map(({ author, id }) => author ?? `?${id}`)).size;
