import { auditExposure, auditInsiders } from '#core/anonymity/feasibility-audit.ts';
import type { FeasibilitySolver, PublishedMean } from '#core/anonymity/feasibility-audit.ts';
import { checkRelease } from '#core/anonymity/release-ledger.ts';
import type { Release } from '#core/anonymity/release-ledger.ts';
import { randomStream } from '#core/shared/random.ts';

export type Disclosure = {
  readonly structures: number;
  /** Means that were asked for, refused by the ledger, and published. */
  readonly asked: number;
  readonly refused: number;
  /** Structures left with an interval under 20 points: when everything asked is published, and with the ledger. */
  readonly exposedWithout: number;
  readonly exposed: number;
  /** Pairs (insider, structure) with such an interval, with the ledger, over those examined. */
  readonly exposedToInsiders: number;
};

/** Overlapping classes of one edition (kind, stratum, region, certified and their crossings), all asked to be published. */
export function disclosure(solver: FeasibilitySolver, structures: number): Disclosure {
  const stream = randomStream('disclosure', structures);
  const members = Array.from({ length: structures }, (_, i) => ({
    id: `s${i}`,
    score: Math.min(100, Math.max(0, 66 + 12 * stream.normal())),
    kind: stream.integer(5),
    stratum: stream.integer(4),
    region: stream.integer(6),
    certified: stream.integer(8) === 0 ? 1 : 0,
  }));
  const scores = new Map(members.map(({ id, score }) => [id, score]));
  const asked = classesOf(members);
  const published: Release[] = [];
  for (const release of asked) {
    if (checkRelease(release, published, { ownerOf: (member) => member }).length === 0) published.push(release);
  }
  const means = (releases: readonly Release[]): PublishedMean[] => releases.map(({ members: ids }) => ({ members: ids, mean: meanOf(ids, scores), unit: 1 }));
  return {
    structures,
    asked: asked.length,
    refused: asked.length - published.length,
    exposedWithout: auditExposure(means(asked), solver).length,
    exposed: auditExposure(means(published), solver).length,
    exposedToInsiders: auditInsiders(smallest(means(published)), scores, solver).length,
  };
}

type Member = { readonly id: string; readonly kind: number; readonly stratum: number; readonly region: number; readonly certified: number };
type Trait = Exclude<keyof Member, 'id'>;

function classesOf(members: readonly Member[]): Release[] {
  const traits: readonly Trait[] = ['kind', 'stratum', 'region', 'certified'];
  const cuts: readonly (readonly Trait[])[] = [[], ...traits.map((trait) => [trait]), ...traits.flatMap((a, i) => traits.slice(i + 1).map((b) => [a, b]))];
  return cuts.flatMap((cut) => {
    const groups = Map.groupBy(members, (member) => cut.map((trait) => `${trait}${member[trait]}`).join('/'));
    return [...groups].map(([key, group]): Release => ({ id: key || 'all', edition: '2026', audience: 'participants', members: group.map(({ id }) => id) }));
  });
}

const meanOf = (ids: readonly string[], scores: ReadonlyMap<string, number>): number =>
  Math.round(ids.reduce((sum, id) => sum + (scores.get(id) ?? 0), 0) / ids.length);

/** Insiders matter in small classes: the ten smallest are examined, with all the rest known. */
const smallest = (means: readonly PublishedMean[]): PublishedMean[] => means.toSorted((a, b) => a.members.length - b.members.length).slice(0, 10);
