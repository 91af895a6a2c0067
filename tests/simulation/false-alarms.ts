import { sheetOfBytes } from '#core/scoring/answer-bytes.ts';
import { comparableFigures } from '#core/scoring/comparable-figures.ts';
import { commonChannels } from '#core/scoring/dimensions.ts';
import { figureOf } from '#core/scoring/figure.ts';
import { emptyMeasure, measureSite } from '#core/scoring/measure-site.ts';
import type { Figure } from '#core/scoring/types.ts';
import { randomStream } from '#core/shared/random.ts';
import type { RandomStream } from '#core/shared/random.ts';
import { changeBetween } from '#core/statistics/change.ts';
import type { Change } from '#core/statistics/change.ts';
import type { Estimate } from '#core/statistics/compare-means.ts';
import { flagDifferences } from '#core/statistics/flag-differences.ts';
import type { EditionDesign } from './edition-design.ts';
import { drawAnswers, drawStructure, improve } from './simulated-structures.ts';
import type { Scenario, Structure } from './simulated-structures.ts';

export type FalseAlarms = {
  readonly scenario: string;
  /** Structures that did not change and whose global change is told as better or worse; wanted: 5 %. */
  readonly globalWords: number;
  /** Reports without any true change that carry an arrow; wanted: at most 10 %. */
  readonly reportsWithArrow: number;
  /** With five criteria truly better: mean share of false arrows among those of a report (at most 10 %), and true ones found. */
  readonly falseShare: number;
  readonly found: number;
  /** Mean of the smallest global change that could be told, in points. */
  readonly smallest: number;
};

const improvement = 25;

/** Two editions of the same structures of one kind, first without any change, then with five criteria 25 points better. */
export function falseAlarms(design: EditionDesign, scenario: Scenario, structures: number): FalseAlarms {
  const { plan } = design;
  const stream = randomStream('alarms', scenario.name);
  const criteria = plan.views.flatMap(({ view }, v) => (view === 'criteria' ? [v] : []));
  const better = new Set(criteria.slice(0, 5));
  const cells = new Set([...better].flatMap((v) => [...(plan.views[v]?.cells ?? [])]));
  const sample = Array.from({ length: structures }, () => drawStructure(design, scenario, stream));
  const improved = sample.map((one) => improve(design, one, cells, improvement));
  const [before, same, after] = [sample, sample, improved].map((all) => estimatesOf(design, all, stream));
  if (!before || !same || !after) throw new Error('three editions were simulated');
  const global = plan.views.findIndex(({ view }) => view === 'global');
  const words = changesOf(before, same, [global]).flat();
  const quiet = changesOf(before, same, criteria).map(arrowsOf);
  const loud = changesOf(before, after, criteria).map(arrowsOf);
  const shares = loud.map((arrows) => (arrows.length === 0 ? 0 : arrows.filter((v) => !better.has(v)).length / arrows.length));
  return {
    scenario: scenario.name,
    globalWords: words.filter(({ word }) => word !== 'no_measurable_change').length / structures,
    reportsWithArrow: quiet.filter((arrows) => arrows.length > 0).length / structures,
    falseShare: shares.reduce((sum, share) => sum + share, 0) / structures,
    found: loud.flat().filter((v) => better.has(v)).length / (5 * structures),
    smallest: words.reduce((sum, { smallestMeasurable }) => sum + smallestMeasurable, 0) / structures,
  };
}

/** By view, each structure's figure moderated inside the kind, as reports compare them. */
type Estimates = readonly ReadonlyMap<string, Estimate>[];

function estimatesOf(design: EditionDesign, structures: readonly Structure[], stream: RandomStream): Estimates {
  const { plan } = design;
  const figures = plan.views.map((): Map<string, Figure> => new Map());
  const measure = emptyMeasure(plan);
  structures.forEach((structure, s) => {
    measureSite(plan, sheetOfBytes(plan, drawAnswers(design, [structure], stream)), 0, measure);
    figures.forEach((known, v) => known.set(`s${s}`, figureOf(plan, measure, v, new Set(commonChannels))));
  });
  return figures.map((known) => comparableFigures(known));
}

type NamedChange = Change & { readonly v: number };

/** By structure, the changes of these views that can be tested. */
function changesOf(before: Estimates, after: Estimates, views: readonly number[]): NamedChange[][] {
  const names = new Set(before.flatMap((known) => [...known.keys()]));
  return [...names].map((name) =>
    views.flatMap((v): NamedChange[] => {
      const [one, two] = [before[v]?.get(name), after[v]?.get(name)];
      return one && two ? [{ v, ...changeBetween(one, two) }] : [];
    }),
  );
}

const arrowsOf = (changes: readonly NamedChange[]): number[] =>
  flagDifferences(changes).flatMap(({ v, word }) => (word === 'no_measurable_change' ? [] : [v]));
