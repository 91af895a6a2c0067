import { leastForQuartiles } from '#core/anonymity/class-size.ts';
import type { EarlierGroup } from '#core/anonymity/earlier-editions.ts';
import { publishClass } from '#core/anonymity/peer-comparison.ts';
import { releasable, type CandidateGroup } from '#core/anonymity/peer-groups.ts';
import { estimateMean } from '#core/statistics/compare-means.ts';
import { studentQuantile } from '#core/statistics/student.ts';
import type { OrganisationScore, SiteScore } from '#core/scoring/index.ts';
import { comparedFigures, figureId, type FigureName } from './compared-figures.ts';

/** One published figure of a group, in whole points; `low` and `high`: 95 % interval of a mean over bodies. */
export type GroupFigure = FigureName & {
  readonly groupId: string;
  readonly organisations: number;
  readonly mean: number;
  readonly quartiles: readonly [number, number, number] | null;
  readonly interval: readonly [number, number] | null;
};

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
  const released = new Map<string, readonly CandidateGroup[]>();
  return figures.flatMap((figure) => {
    const having = groups.map(({ id, members }) => ({ id, members: members.filter((member) => figure.values.has(member)) }));
    // Most figures exist for everybody: the same members need to be checked once.
    const before = earlier(figure);
    const bodies = [...having, ...before].map(({ members }) => members.join()).join('|');
    const usable = released.get(bodies) ?? releasable(having, edition, before).released;
    released.set(bodies, usable);
    return usable.flatMap((group) => figureOfGroup(group, figure));
  });
}

function figureOfGroup({ id, members }: CandidateGroup, { view, key, values }: FigureValues): GroupFigure[] {
  const own = members.flatMap((member) => values.get(member) ?? []);
  const shown = publishClass(members.flatMap((owner) => (values.has(owner) ? [{ owner, value: values.get(owner) ?? 0 }] : [])));
  if (shown.kind !== 'value') return [];
  const { count: organisations, mean, quartiles } = shown.value;
  return [{ groupId: id, view, key, organisations, mean, quartiles, interval: organisations < leastForQuartiles ? null : intervalOfMean(own) }];
}

/** 95 % interval of a mean, as if the bodies of the group had been drawn from many alike; within 0..100. */
function intervalOfMean(values: readonly number[]): readonly [number, number] {
  const { value, variance, degreesOfFreedom } = estimateMean(values);
  const half = studentQuantile(0.975, degreesOfFreedom) * Math.sqrt(variance);
  return [Math.round(Math.max(0, value - half)), Math.round(Math.min(100, value + half))];
}
