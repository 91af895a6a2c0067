import { comparableFigures, estimateOf } from '../scoring/index.ts';
import type { Figure } from '../scoring/index.ts';
import { leastOpinions } from '../opinions/measured-against-lived.ts';
import type { LivedScore } from '../opinions/lived-score.ts';
import type { Estimate } from '../statistics/compare-means.ts';
import { z95 } from '../statistics/wilson.ts';

/** Who speaks of a criterion: audits measured it, users live it, agents believe it. */
export const voices = ['measured', 'lived', 'believed'] as const;
export type Voice = (typeof voices)[number];

/** What a voice says of a criterion: a score 0..100 with its 95 % interval, in points. */
export type VoiceScore = {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Contacts, opinions or answers on which it rests. */
  readonly n: number;
  /** What it brings to a comparison; null where it rests on too little to be held against another voice. */
  readonly estimate: Estimate | null;
};

/** What is said of one criterion; null: that voice is silent. */
export type VoicesOf = Readonly<Record<Voice, VoiceScore | null>>;

/**
 * What audits measured of the criteria of one body, by criterion. Variances of few degrees of freedom are often far too small, and a gap
 * is then told that is none: each is held to the level of those of the other criteria (method 1.3; all come from the same contacts) where
 * it is under it, and keeps its own degrees of freedom. Indicative figures are shown only.
 */
export function measuredVoices(figures: Readonly<Record<string, Figure>>): Map<string, VoiceScore> {
  const moderated = comparableFigures(new Map(Object.entries(figures)));
  return new Map(Object.entries(figures).flatMap(([criterion, figure]): [string, VoiceScore][] => {
    if (figure.kind !== 'value') return [];
    const { value: score, low, high, audits: n } = figure.value;
    const own = estimateOf(figure.value);
    const level = moderated.get(criterion);
    return [[criterion, { score, low, high, n, estimate: level ? { ...own, variance: Math.max(own.variance, level.variance) } : null }]];
  }));
}

/** What users say of a criterion, days as clusters; null where nobody spoke or days are too few for an interval. */
export function livedVoice(lived: LivedScore | null): VoiceScore | null {
  if (!lived?.interval || !lived.size) return null;
  const { n, days, score, size, interval: { low, high } } = lived;
  // Where everybody said the same, only the width of Wilson's interval tells how far to trust it.
  const variance = score > 0 && score < 100 ? (score * (100 - score)) / size : ((high - low) / (2 * z95)) ** 2;
  return { score, low, high, n, estimate: n < leastOpinions ? null : { value: score, variance, degreesOfFreedom: days - 1 } };
}

