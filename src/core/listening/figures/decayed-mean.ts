import { sum, sumOf } from '../../shared/vector.ts';
import { notEnoughData, value, type Outcome } from '../../shared/outcome.ts';
import { wilsonInterval, z95, type Bounds } from '../../statistics/wilson.ts';

/** One mention: its value (0 to 100, or 0 / 1 for satisfied) and its age in days. */
export interface Aged {
  readonly value: number;
  readonly age: number;
}

/** Half of the weight is gone after a year. */
export const halfLife = 365;
/** Under so many mentions in effect, nothing is shown. */
export const leastEffective = 10;

/** w = 2^(-age / 365 days); a mention of tomorrow counts as of today. */
export const weightOfAge = (age: number): number => 2 ** (-Math.max(0, age) / halfLife);

/** Kish 1965: (Σ w)² / Σ w², how many mentions of today tell as much. 0 for none. */
export function effectiveNumber(weights: readonly number[]): number {
  const squares = sumOf(weights, (w) => w * w);
  return squares > 0 ? sum(weights) ** 2 / squares : 0;
}

/** What is known of the peers: the mean of their means, and how many mentions that is worth (`priorOfPeers`). */
export interface Prior {
  readonly mean: number;
  readonly worth: number;
}

/** Mentions of one age together: how many, the sum of their values (0 to 100) and of the squares of these. */
export interface AgedTally {
  readonly age: number;
  readonly n: number;
  readonly total: number;
  readonly squares: number;
}

export interface DecayedMean extends Bounds {
  /** (C m + Σ w x) / (C + Σ w): the mentions, drawn to the peers the less there are. */
  readonly mean: number;
  readonly effective: number;
  readonly mentions: number;
}

/** Bayesian average with time decay. Fewer than ten mentions in effect: hidden. */
export const decayedMean = (mentions: readonly Aged[], prior: Prior): Outcome<DecayedMean, never, 'few-mentions'> =>
  decayedMeanOfTallies(mentions.map(({ value: x, age }) => ({ age, n: 1, total: x, squares: x * x })), prior);

/**
 * The same from tallies. 95 % interval: 1.96 sqrt(v / (C + n)), n the effective number; v the weighted variance with two mentions more, one at 0 and one at
 * 100, so that ten mentions alike are no certainty (Agresti and Coull 1998).
 */
export function decayedMeanOfTallies(tallies: readonly AgedTally[], { mean: peers, worth }: Prior): Outcome<DecayedMean, never, 'few-mentions'> {
  const weight = sumOf(tallies, ({ age, n }) => n * weightOfAge(age));
  const effective = weight ** 2 / sumOf(tallies, ({ age, n }) => n * weightOfAge(age) ** 2);
  if (!(effective >= leastEffective)) return notEnoughData('few-mentions');
  const said = sumOf(tallies, ({ age, total }) => weightOfAge(age) * total);
  const mean = (worth * peers + said) / (worth + weight);
  const squares = sumOf(tallies, ({ age, squares: all }) => weightOfAge(age) * all);
  const variance = (squares - said ** 2 / weight + 2 * 50 ** 2) / (weight + 2);
  const reach = z95 * Math.sqrt(variance / (worth + effective));
  return value({ mean, low: Math.max(0, mean - reach), high: Math.min(100, mean + reach), effective, mentions: sumOf(tallies, ({ n }) => n) });
}

/** Share of the satisfied with its 95 % Wilson bounds at the effective number; hidden under ten. */
export const satisfiedShare = (mentions: readonly { readonly satisfied: boolean; readonly age: number }[]): Outcome<SatisfiedShare, never, 'few-mentions'> =>
  satisfiedShareOfTallies(mentions.map(({ satisfied, age }) => ({ age, n: 1, satisfied: satisfied ? 1 : 0 })));

export interface SatisfiedShare extends Bounds {
  readonly share: number;
  readonly effective: number;
}

/** The same from how many of each age there are, and how many of them are satisfied. */
export function satisfiedShareOfTallies(tallies: readonly { readonly age: number; readonly n: number; readonly satisfied: number }[]): Outcome<SatisfiedShare, never, 'few-mentions'> {
  const weight = sumOf(tallies, ({ age, n }) => n * weightOfAge(age));
  const effective = weight ** 2 / sumOf(tallies, ({ age, n }) => n * weightOfAge(age) ** 2);
  if (!(effective >= leastEffective)) return notEnoughData('few-mentions');
  const share = Math.min(1, sumOf(tallies, ({ age, satisfied }) => weightOfAge(age) * satisfied) / weight);
  return value({ share, effective, ...wilsonInterval(share, effective) });
}

/** A body among its peers: how many mentions, their mean and their variance. */
export interface PeerMentions {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** How many mentions the peers may be worth at most: where they do not differ at all, a body is still heard. */
const mostWorth = 100;

/**
 * m = mean of all mentions of the peers; C = variance within / variance between (Bühlmann 1967), from sums of squares of unequal groups. Peers that
 * differ no more than chance give the most worth. Null under three bodies with two mentions.
 */
export function priorOfPeers(all: readonly PeerMentions[]): Prior | null {
  const peers = all.filter(({ n }) => n >= 2);
  if (peers.length < 3) return null;
  const total = sumOf(peers, ({ n }) => n);
  const mean = sumOf(peers, (one) => one.n * one.mean) / total;
  const within = sumOf(peers, ({ n, variance }) => (n - 1) * variance) / (total - peers.length);
  const spread = sumOf(peers, (one) => one.n * (one.mean - mean) ** 2) - (peers.length - 1) * within;
  const between = spread / (total - sumOf(peers, ({ n }) => n * n) / total);
  return { mean, worth: between > 0 ? Math.min(mostWorth, within / between) : mostWorth };
}
