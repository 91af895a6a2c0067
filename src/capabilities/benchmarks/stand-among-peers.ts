import { compareWithPeers, type Peer } from '#core/anonymity/peer-comparison.ts';
import type { CandidateGroup } from '#core/anonymity/peer-groups.ts';
import { benjaminiHochberg } from '#core/statistics/benjamini-hochberg.ts';
import { moderateVariances } from '#core/statistics/moderated-variances.ts';
import type { FigureValue } from '#core/scoring/index.ts';
import { comparedFigures, figureId, type FigureName } from './compared-figures.ts';
import type { BodyResult } from './group-figures.ts';

/** Where a body stands against the mean of the others of its group: a difference beyond chance, or none. */
export const standings = ['above', 'near', 'below'] as const;
export type Standing = (typeof standings)[number];

export type Stand = FigureName & { readonly organisationId: string; readonly groupId: string; readonly stands: Standing };

/** The global score is one test at 5 %; the criteria of a body are tested together at 10 % (method 1.6). */
const alone = 0.05;
const together = 0.1;

type Tested = FigureName & { readonly difference: number; readonly p: number };

/**
 * The global score and the criteria of each body against its peers, variances moderated inside each kind. Criteria
 * that rest on few contacts are not tested: they show no strength or weakness.
 */
export function standAmongPeers(
  bodies: readonly BodyResult[],
  kindOf: ReadonlyMap<string, string>,
  groups: readonly CandidateGroup[],
): Stand[] {
  const peersOf = moderatedPeers(bodies, kindOf);
  return groups.flatMap(({ id: groupId, members }) =>
    members.flatMap((organisationId): Stand[] => {
      const tests = [...peersOf.entries()].flatMap(([, { name, peers }]): Tested[] => {
        const own = peers.get(organisationId);
        if (!own) return [];
        const compared = compareWithPeers(own, members.flatMap((member) => peers.get(member) ?? []));
        if (compared.kind !== 'value') return [];
        const { difference, p } = compared.value.difference;
        return [{ ...name, difference, p }];
      });
      return verdicts(tests).map((verdict) => ({ ...verdict, organisationId, groupId }));
    }),
  );
}

function verdicts(tests: readonly Tested[]): (FigureName & { stands: Standing })[] {
  const criteria = tests.filter(({ view }) => view === 'criteria');
  const adjusted = benjaminiHochberg(criteria.map(({ p }) => p));
  const say = ({ view, key, difference }: Tested, sure: boolean) =>
    ({ view, key, stands: !sure ? ('near' as const) : difference > 0 ? ('above' as const) : ('below' as const) });
  return [
    ...tests.filter(({ view }) => view === 'global').map((test) => say(test, test.p <= alone)),
    ...criteria.map((test, i) => say(test, (adjusted[i] ?? 1) <= together)),
  ];
}

type PeersOfFigure = { readonly name: FigureName; readonly peers: ReadonlyMap<string, Peer> };

/** By figure, each body as a peer of the others. */
function moderatedPeers(bodies: readonly BodyResult[], kindOf: ReadonlyMap<string, string>): Map<string, PeersOfFigure> {
  const found = new Map<string, { name: FigureName; known: { organisationId: string; figure: FigureValue }[] }>();
  for (const { organisationId, result } of bodies) {
    for (const { view, key, figure } of comparedFigures(result)) {
      const tested = view === 'global' || (view === 'criteria' && figure.kind === 'value' && !figure.value.indicative);
      if (!tested || figure.kind !== 'value') continue;
      const entry = found.get(figureId({ view, key })) ?? { name: { view, key }, known: [] };
      found.set(figureId(entry.name), entry);
      entry.known.push({ organisationId, figure: figure.value });
    }
  }
  return new Map([...found].map(([id, { name, known }]) => {
    const byKind = [...Map.groupBy(known, ({ organisationId }) => kindOf.get(organisationId)).values()];
    return [id, { name, peers: new Map(byKind.flatMap(moderated).map((peer) => [peer.id, peer])) }];
  }));
}

function moderated(known: readonly { organisationId: string; figure: FigureValue }[]): Peer[] {
  const { variances, degreesOfFreedom } = moderateVariances(
    known.map(({ figure }) => ({ variance: figure.standardError ** 2, degreesOfFreedom: figure.degreesOfFreedom })));
  return known.map(({ organisationId, figure }, i) => ({
    id: organisationId, owner: organisationId, value: figure.value,
    variance: variances[i] ?? figure.standardError ** 2, degreesOfFreedom: degreesOfFreedom[i] ?? figure.degreesOfFreedom,
  }));
}
