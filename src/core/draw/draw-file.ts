import type { Candidate, DrawRules } from './draw-rules.ts';

/** The name and version of the published format, and of the way of drawing it stands for. */
export const drawFormat = 'parvis-draw-1';

/** The whole of a draw as published: enough to replay it, and nothing that names a body. */
export interface DrawFile {
  format: typeof drawFormat;
  edition: string;
  rules: DrawRules;
  /** SHA-256 of the seed, published before the list closed. */
  seedSha256: string;
  committedAt: string;
  /** SHA-256 of the list of candidates (`listText`), published before the public value could be known. */
  listSha256: string;
  frozenAt: string;
  candidates: Candidate[];
  seed: string;
  beacon: string;
  drawnAt: string;
  places: string[];
  waiting: string[];
}

/**
 * The list of candidates as the text that is hashed and downloaded: CSV, one line a candidate in the order of the
 * numbers, `\n` at each end of line, no byte-order mark; the same for the same candidates in any order.
 */
export function listText(candidates: readonly Candidate[]): string {
  const lines = candidates
    .toSorted((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0))
    .map(({ number, stratum, newcomer }) => `${number},${stratum},${newcomer ? 'yes' : 'no'}`);
  return ['number,stratum,newcomer', ...lines].map((line) => `${line}\n`).join('');
}
