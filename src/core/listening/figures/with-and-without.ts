import type { Outcome } from '../../shared/outcome.ts';
import { sumOf } from '../../shared/vector.ts';
import { decayedMeanOfTallies, type Aged, type AgedTally, type DecayedMean, type Prior } from './decayed-mean.ts';

/** A mention and whether a burst or a wave holds it. */
export interface FlaggedMention extends Aged {
  readonly flagged: boolean;
}

export interface BothWays {
  readonly withAll: Outcome<DecayedMean, never, 'few-mentions'>;
  readonly withoutFlagged: Outcome<DecayedMean, never, 'few-mentions'>;
  readonly flagged: number;
}

/** The score as heard and without what is flagged: both are always given, nothing is removed. */
export const bothWays = (mentions: readonly FlaggedMention[], prior: Prior): BothWays =>
  bothWaysOfTallies(mentions.map(({ value, age, flagged }) => ({ age, n: 1, total: value, squares: value * value, flagged })), prior);

/** The same from tallies, those of flagged mentions apart. */
export function bothWaysOfTallies(tallies: readonly (AgedTally & { readonly flagged: boolean })[], prior: Prior): BothWays {
  const flagged = tallies.filter((one) => one.flagged);
  return {
    withAll: decayedMeanOfTallies(tallies, prior), withoutFlagged: flagged.length === 0 ? decayedMeanOfTallies(tallies, prior) : decayedMeanOfTallies(tallies.filter((one) => !one.flagged), prior),
    flagged: sumOf(flagged, ({ n }) => n),
  };
}
