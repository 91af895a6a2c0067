import { compareWithPeers, type Peer } from '#core/anonymity/peer-comparison.ts';
import type { CandidateGroup } from '#core/anonymity/peer-groups.ts';
import { comparableFigures, type Figure } from '#core/scoring/index.ts';
import { benjaminiHochberg } from '#core/statistics/benjamini-hochberg.ts';
import { comparedFigures, figureId, type FigureName } from './compared-figures.ts';
import type { BodyResult } from './group-figures.ts';

/** Where a body stands against the mean of the others of its group: a difference beyond chance, or none. */
export type Standing = 'above' | 'near' | 'below';

export type Stand = FigureName & { readonly organisationId: string; readonly groupId: string; readonly stands: Standing };

/** The global score is one test at 5 %; the criteria of a body are tested together at 10 % (method 1.6). */
const alone = 0.05;
const together = 0.1;

type Tested = FigureName & { readonly difference: number; readonly p: number };

/**
 * The global score and the criteria of each body against its peers, variances moderated inside each kind. Indicative
 * figures are not tested, nor are criteria that two people code too differently (`out`): they show no strength or weakness.
 */
export function standAmongPeers(
  bodies: readonly BodyResult[],
  kindOf: ReadonlyMap<string, string>,
  groups: readonly CandidateGroup[],
  out: ReadonlySet<string> = new Set(),
): Stand[] {
  const figures = testedFigures(bodies, kindOf).filter(({ name }) => name.view !== 'criteria' || !out.has(name.key));
  return groups.flatMap(({ id: groupId, members }) =>
    members.flatMap((organisationId) => {
      const tests = figures.flatMap(({ name, peers }) => test(name, peers, organisationId, members));
      return verdicts(tests).map((verdict): Stand => ({ ...verdict, organisationId, groupId }));
    }),
  );
}

function test(name: FigureName, peers: ReadonlyMap<string, Peer>, organisationId: string, members: readonly string[]): Tested[] {
  const own = peers.get(organisationId);
  if (!own) return [];
  const compared = compareWithPeers(own, members.flatMap((member) => peers.get(member) ?? []));
  if (compared.kind !== 'value') return [];
  const { difference, p } = compared.value.difference;
  return [{ ...name, difference, p }];
}

function verdicts(tests: readonly Tested[]): (FigureName & { stands: Standing })[] {
  const criteria = tests.filter(({ view }) => view === 'criteria');
  const adjusted = benjaminiHochberg(criteria.map(({ p }) => p));
  const say = ({ view, key, difference }: Tested, sure: boolean) =>
    ({ view, key, stands: !sure ? ('near' as const) : difference > 0 ? ('above' as const) : ('below' as const) });
  return [
    ...tests.filter(({ view }) => view === 'global').map((one) => say(one, one.p <= alone)),
    ...criteria.map((one, i) => say(one, (adjusted[i] ?? 1) <= together)),
  ];
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
