import { auditExposure, auditInsiders } from '#core/anonymity/feasibility-audit.ts';
import type { FeasibilitySolver, PublishedMean } from '#core/anonymity/feasibility-audit.ts';
import { releasable } from '#core/anonymity/peer-groups.ts';
import type { CandidateGroup } from '#core/anonymity/peer-groups.ts';
import { randomStream } from '#core/shared/random.ts';

export type Disclosure = {
  readonly structures: number;
  /** Means that were asked for, and those that the rule of production withholds. */
  readonly asked: number;
  readonly withheld: number;
  /** Structures left with an interval under 20 points: when everything asked is published, and with the rule. */
  readonly exposedWithout: number;
  readonly exposed: number;
  /** Pairs (insider, structure) with such an interval, with the rule, over those examined. */
  readonly exposedToInsiders: number;
  /** The same asked for again a year later, one structure in thirty having left and as many entered: withheld between editions. */
  readonly withheldNextYear: number;
};

/**
 * Overlapping classes of one edition (kind, stratum, region, certified and their crossings), all asked to be published,
 * under the rule by which groups of comparison are released.
 */
export function disclosure(solver: FeasibilitySolver, structures: number): Disclosure {
  const stream = randomStream('disclosure', structures);
  const changing = Math.ceil(structures / 30);
  const people = Array.from({ length: structures + changing }, (_, i) => ({
    id: `s${i}`,
    score: Math.min(100, Math.max(0, 66 + 12 * stream.normal())),
    kind: stream.integer(5),
    stratum: stream.integer(4),
    region: stream.integer(6),
    certified: stream.integer(8) === 0 ? 1 : 0,
  }));
  const scores = new Map(people.map(({ id, score }) => [id, score]));
  const asked = classesOf(people.slice(0, structures));
  const { released, withheld } = releasable(asked, '2026');
  const next = releasable(classesOf(people.slice(changing)), '2027', released.map((group) => ({ ...group, edition: '2026' })));
  const means = (groups: readonly CandidateGroup[]): PublishedMean[] => groups.map(({ members }) => ({ members, mean: meanOf(members, scores), unit: 1 }));
  return {
    structures,
    asked: asked.length,
    withheld: withheld.length,
    exposedWithout: auditExposure(means(asked), solver).length,
    exposed: auditExposure(means(released), solver).length,
    exposedToInsiders: auditInsiders(smallest(means(released)), scores, solver).length,
    withheldNextYear: next.withheld.filter(({ rule }) => rule === 'difference_between_editions').length,
  };
}

type Member = { readonly id: string; readonly kind: number; readonly stratum: number; readonly region: number; readonly certified: number };
type Trait = Exclude<keyof Member, 'id'>;

function classesOf(members: readonly Member[]): CandidateGroup[] {
  const traits: readonly Trait[] = ['kind', 'stratum', 'region', 'certified'];
  const cuts: readonly (readonly Trait[])[] = [[], ...traits.map((trait) => [trait]), ...traits.flatMap((a, i) => traits.slice(i + 1).map((b) => [a, b]))];
  return cuts.flatMap((cut) => {
    const groups = Map.groupBy(members, (member) => cut.map((trait) => `${trait}${member[trait]}`).join('/'));
    return [...groups].map(([key, group]): CandidateGroup => ({ id: key || 'all', members: group.map(({ id }) => id) }));
  });
}

const meanOf = (ids: readonly string[], scores: ReadonlyMap<string, number>): number =>
  Math.round(ids.reduce((sum, id) => sum + (scores.get(id) ?? 0), 0) / ids.length);

/** Insiders matter in small classes: the ten smallest are examined, with all the rest known. */
const smallest = (means: readonly PublishedMean[]): PublishedMean[] => means.toSorted((a, b) => a.members.length - b.members.length).slice(0, 10);
