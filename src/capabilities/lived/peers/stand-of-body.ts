import { compareWithPeers, type Peer } from '#core/anonymity/peer-comparison.ts';
import type { FirmScore } from './body-scores.server.ts';
import type { Standing } from './release.queries.server.ts';

/** Chance that one of the comparisons of a body is told although nothing differs; each is told at its share of it (Bonferroni). */
const familyError = 0.05;

/**
 * Where a body stands against the mean of the others of its peers, by one figure; null where it may not be compared.
 * `comparisons`: how many figures of the body are looked at together.
 */
export function standOfBody(organisationId: string, members: readonly string[], scores: ReadonlyMap<string, FirmScore>, comparisons: number): Standing | null {
  const peers = members.flatMap((id): Peer[] => {
    const one = scores.get(id);
    return one ? [{ id, owner: id, value: one.score, variance: one.variance, degreesOfFreedom: one.degreesOfFreedom }] : [];
  });
  const own = peers.find(({ id }) => id === organisationId);
  const compared = own && compareWithPeers(own, peers);
  if (compared?.kind !== 'value') return null;
  const { difference, p } = compared.value.difference;
  if (p > familyError / Math.max(1, comparisons)) return 'near';
  return difference > 0 ? 'above' : 'below';
}
