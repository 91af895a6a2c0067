import type { Copy, CopyRules } from './gather-copies.ts';

/** Copies of a text weeks apart are one chain still: who copies a review to several places does so at leisure. */
export const chainRules: CopyRules = { alike: 0.6, hours: 14 * 24, letters: 40 };

const dayMs = 86_400_000;

/** Of a chain in the order of its time, the ids that count no more: by an author of one before, or by nobody known on the day of one before. */
export function repeatedIn(chain: readonly Copy[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id, at, author } of chain) {
    const key = author ?? `day ${Math.floor(at / dayMs)}`;
    if (seen.has(key)) repeated.add(id);
    seen.add(key);
  }
  return repeated;
}
