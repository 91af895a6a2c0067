import type { DrawRules } from './draw-rules.ts';

/**
 * Places by stratum, by the method of the largest remainder (Hare quota): each stratum gets the whole part of its
 * share, then the places left go one by one to the largest remainders; between equal remainders, to the stratum named
 * first. Adds up to `places`. In whole numbers throughout, so that a pocket calculator finds the same.
 */
export function shareOut({ places, targets }: Pick<DrawRules, 'places' | 'targets'>): Map<string, number> {
  const total = targets.reduce((sum, { share }) => sum + share, 0);
  if (total === 0) return new Map();
  const parts = targets.map(({ stratum, share }, rank) => ({
    stratum, rank, whole: Math.floor((places * share) / total), remainder: (places * share) % total,
  }));
  const left = places - parts.reduce((sum, { whole }) => sum + whole, 0);
  const raised = new Set(parts.toSorted((a, b) => b.remainder - a.remainder || a.rank - b.rank).slice(0, left).map(({ rank }) => rank));
  return new Map(parts.map(({ stratum, rank, whole }) => [stratum, whole + (raised.has(rank) ? 1 : 0)]));
}
