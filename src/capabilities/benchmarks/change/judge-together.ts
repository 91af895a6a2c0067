import { benjaminiHochberg } from '#core/statistics/benjamini-hochberg.ts';
import { wordOf, type ChangeWord } from '#core/statistics/change.ts';
import type { FigureName } from '../compared-figures.ts';

/** A difference to judge: of a body from its peers, or of a body from itself an edition ago. */
export type Tested = FigureName & { readonly difference: number; readonly p: number };

/** The global score is one test at 5 %; what is told in families is tested together at 10 % (method 1.6). */
const alone = 0.05;
const together = 0.1;

/**
 * The words of one body, in the order of what is judged. Its criteria against the peers and against the last edition are one
 * family of Benjamini and Hochberg, its channels another; each global score stands alone.
 */
export function judgeTogether(peers: readonly Tested[], changes: readonly Tested[]): { peers: ChangeWord[]; changes: ChangeWord[] } {
  const all = [...peers, ...changes];
  const adjusted = new Map<Tested, number>();
  for (const view of ['criteria', 'channels'] as const) {
    const family = all.filter((test) => test.view === view);
    benjaminiHochberg(family.map(({ p }) => p)).forEach((p, i) => family[i] && adjusted.set(family[i], p));
  }
  const words = all.map((test) => wordOf(test.difference, adjusted.get(test) ?? test.p, adjusted.has(test) ? together : alone));
  return { peers: words.slice(0, peers.length), changes: words.slice(peers.length) };
}
