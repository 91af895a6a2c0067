import { classSize, leastForQuartiles } from '#core/anonymity/class-size.ts';
import type { EarlierGroup } from '#core/anonymity/earlier-editions.ts';
import { releasable, type CandidateGroup } from '#core/anonymity/peer-groups.ts';
import { separates } from '#core/anonymity/separates.ts';
import { figureOfRuns, releaseValues, type ReleasedValues, type RunsFigure } from '#core/anonymity/value-runs.ts';
import type { OrganisationScore, SiteScore } from '#core/scoring/index.ts';
import { comparedFigures, figureId, type FigureName } from './compared-figures.ts';

/** One published figure of a group, in whole points, and the released values that it comes from. */
export type GroupFigure = FigureName & RunsFigure & ReleasedValues & { readonly groupId: string };

export type BodyResult = { readonly organisationId: string; readonly result: SiteScore | OrganisationScore };

/** Values of one figure over the bodies that have it. */
export type FigureValues = FigureName & { readonly values: ReadonlyMap<string, number> };

/** Every compared figure with its values, in the order in which the first bodies show them. */
export function valuesByFigure(bodies: readonly BodyResult[]): FigureValues[] {
  const figures = new Map<string, FigureName & { values: Map<string, number> }>();
  for (const { organisationId, result } of bodies) {
    for (const { view, key, figure } of comparedFigures(result)) {
      const known = figures.get(figureId({ view, key })) ?? { view, key, values: new Map<string, number>() };
      figures.set(figureId(known), known);
      if (figure.kind === 'value') known.values.set(organisationId, figure.value.value);
    }
  }
  return [...figures.values()];
}

/**
 * The figures that may be published of these groups. A body without a figure (no social network) is missing from it
 * in every group, so what could be worked out is checked figure by figure. `earlier`: the groups of which earlier
 * editions published that figure.
 */
export function groupFigures(
  groups: readonly CandidateGroup[], figures: readonly FigureValues[], edition: string, earlier: (figure: FigureName) => readonly EarlierGroup[],
): GroupFigure[] {
  const released = new Map<string, readonly Listed[]>();
  return figures.flatMap((figure) => {
    const having = groups.map(({ id, members }) => ({ id, members: members.filter((member) => figure.values.has(member)) }));
    // Most figures exist for everybody: the same members need to be checked once.
    const before = earlier(figure);
    const bodies = [...having, ...before].map(({ members }) => members.join()).join('|');
    const usable = released.get(bodies) ?? withLists(releasable(having, edition, before).released);
    released.set(bodies, usable);
    return usable.flatMap((group) => figureOfGroup(group, figure));
  });
}

type Listed = CandidateGroup & { readonly listed: boolean };

/** Which of the groups may give their values in runs, in order: those whose lists do not tell few bodies beside the ones before. */
function withLists(groups: readonly CandidateGroup[]): Listed[] {
  const lists: Set<string>[] = [];
  return groups.map((group) => {
    const members = new Set(group.members);
    const listed = members.size >= leastForQuartiles && !separates(members, lists);
    if (listed) lists.push(members);
    return { ...group, listed };
  });
}

function figureOfGroup({ id, members, listed }: Listed, { view, key, values }: FigureValues): GroupFigure[] {
  if (classSize(members).publish === 'nothing') return [];
  const released = releaseValues(members.flatMap((member) => values.get(member) ?? []), listed);
  return [{ groupId: id, view, key, ...released, ...figureOfRuns(released) }];
}
