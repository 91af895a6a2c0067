import { notApplicable, notEnoughData, value } from '../shared/outcome.ts';
import type { Outcome } from '../shared/outcome.ts';
import { sumOf } from '../shared/vector.ts';
import { differenceOf, satterthwaite } from '../statistics/compare-means.ts';
import type { Difference, Estimate } from '../statistics/compare-means.ts';
import { mean, quantile } from '../statistics/moments.ts';
import { classSize } from './class-size.ts';

/** A structure of a class of peers. `owner`: the body it belongs to. Values in points 0..100. */
export type Peer = Estimate & { readonly id: string; readonly owner: string };

export type PeerComparison = {
  /** Own score minus the mean of the others, with its t test. */
  readonly difference: Difference;
  /** What may be shown of the others, in whole points. */
  readonly others: { readonly count: number; readonly mean: number; readonly quartiles: readonly [number, number, number] | null };
};

/**
 * One structure against the mean of the others of its class (method 1.5): d = y - mean of the others,
 * v = v_s + sum of v_j / (n-1)^2, degrees of freedom by Satterthwaite. The other sites of the same body are peers too, but
 * do not protect anybody from it.
 *
 * The caller moderates the variances inside the kind of structure first. Minimum and maximum are never given.
 */
export function compareWithPeers(
  own: Peer,
  peers: readonly Peer[],
): Outcome<PeerComparison, 'one_owner', 'peers'> {
  const others = peers.filter(({ id }) => id !== own.id);
  const size = classSize(others.map(({ owner }) => owner), own.owner);
  if (size.publish === 'nothing') return size.reason === 'too_few' ? notEnoughData('peers') : notApplicable('one_owner');
  const values = others.map((peer) => peer.value);
  const count = others.length;
  const parts = [own, ...others.map((peer) => ({ ...peer, variance: peer.variance / count ** 2 }))];
  const difference = differenceOf(own.value - mean(values), sumOf(parts, ({ variance }) => variance), satterthwaite(parts));
  return value({ difference, others: shownOf(values, size.publish) });
}

/** Number, mean and quartiles in whole points; quartiles from ten structures on. */
function shownOf(values: readonly number[], publish: 'mean' | 'mean_and_quartiles'): PeerComparison['others'] {
  const at = (p: number): number => Math.round(quantile(values, p));
  return {
    count: values.length,
    mean: Math.round(mean(values)),
    quartiles: publish === 'mean_and_quartiles' ? [at(0.25), at(0.5), at(0.75)] : null,
  };
}

/** What may be published of a whole class, to everybody or to all participants. */
export function publishClass(peers: readonly Pick<Peer, 'value' | 'owner'>[]): Outcome<PeerComparison['others'], 'one_owner', 'peers'> {
  const size = classSize(peers.map(({ owner }) => owner));
  if (size.publish === 'nothing') return size.reason === 'too_few' ? notEnoughData('peers') : notApplicable('one_owner');
  return value(shownOf(peers.map((peer) => peer.value), size.publish));
}
