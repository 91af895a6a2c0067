import type { Outcome } from '../../shared/outcome.ts';
import { decayedMean, type Aged, type DecayedMean, type Prior } from './decayed-mean.ts';

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
export function bothWays(mentions: readonly FlaggedMention[], prior: Prior): BothWays {
  const kept = mentions.filter(({ flagged }) => !flagged);
  return { withAll: decayedMean(mentions, prior), withoutFlagged: decayedMean(kept, prior), flagged: mentions.length - kept.length };
}
