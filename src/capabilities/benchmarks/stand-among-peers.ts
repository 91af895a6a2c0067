import { compareWithPeers, type Peer } from '#core/anonymity/peer-comparison.ts';
import type { CandidateGroup } from '#core/anonymity/peer-groups.ts';
import { comparableFigures, type Figure } from '#core/scoring/index.ts';
import type { ChangeWord } from '#core/statistics/change.ts';
import type { Tested } from './change/judge-together.ts';
import { comparedFigures, figureId, type FigureName } from './compared-figures.ts';
import type { BodyResult } from './group-figures.ts';

/** Where a body stands against the mean of the others of its group: a difference beyond chance, or none. */
export type Standing = 'above' | 'near' | 'below';

export type Stand = FigureName & { readonly organisationId: string; readonly groupId: string; readonly stands: Standing };

/** The differences of one body from the others of its group, still without a word. */
export type PeerTests = { readonly organisationId: string; readonly groupId: string; readonly tests: readonly Tested[] };

/**
 * The global score and the criteria of each body against its peers, variances moderated inside each kind. Indicative
 * figures are not tested, nor are criteria that two people code too differently (`out`): they show no strength or weakness.
 */
export function peerTests(
  bodies: readonly BodyResult[],
  kindOf: ReadonlyMap<string, string>,
  groups: readonly CandidateGroup[],
  out: ReadonlySet<string> = new Set(),
): PeerTests[] {
  const figures = testedFigures(bodies, kindOf).filter(({ name }) => name.view !== 'criteria' || !out.has(name.key));
  return groups.flatMap(({ id: groupId, members }) => members.map((organisationId) =>
    ({ organisationId, groupId, tests: figures.flatMap(({ name, peers }) => test(name, peers, organisationId, members)) })));
}

/** A word as a place: better than the mean of the others is above it. */
export const standingOf: Readonly<Record<ChangeWord, Standing>> = { better: 'above', worse: 'below', no_measurable_change: 'near' };

function test(name: FigureName, peers: ReadonlyMap<string, Peer>, organisationId: string, members: readonly string[]): Tested[] {
  const own = peers.get(organisationId);
  if (!own) return [];
  const compared = compareWithPeers(own, members.flatMap((member) => peers.get(member) ?? []));
  if (compared.kind !== 'value') return [];
  const { difference, p } = compared.value.difference;
  return [{ ...name, difference, p }];
}

/** Each tested figure with the bodies that have it, as peers of each other. */
function testedFigures(bodies: readonly BodyResult[], kindOf: ReadonlyMap<string, string>): { name: FigureName; peers: ReadonlyMap<string, Peer> }[] {
  const found = new Map<string, { name: FigureName; figures: Map<string, Figure> }>();
  for (const { organisationId, result } of bodies) {
    for (const { view, key, figure } of comparedFigures(result)) {
      if (view !== 'global' && view !== 'criteria') continue;
      const entry = found.get(figureId({ view, key })) ?? { name: { view, key }, figures: new Map<string, Figure>() };
      found.set(figureId(entry.name), entry);
      entry.figures.set(organisationId, figure);
    }
  }
  return [...found.values()].map(({ name, figures }) => {
    const byKind = [...Map.groupBy(figures, ([organisationId]) => kindOf.get(organisationId)).values()];
    const estimates = byKind.flatMap((ofKind) => [...comparableFigures(new Map(ofKind))]);
    return { name, peers: new Map(estimates.map(([id, estimate]): [string, Peer] => [id, { ...estimate, id, owner: id }])) };
  });
}
