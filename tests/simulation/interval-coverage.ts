import { sheetOfBytes } from '#core/scoring/answer-bytes.ts';
import { withInterval } from '#core/scoring/figure.ts';
import { emptyMeasure, measureSite } from '#core/scoring/measure-site.ts';
import type { SiteMeasure } from '#core/scoring/measure-site.ts';
import type { ScoringPlan } from '#core/scoring/types.ts';
import { randomStream } from '#core/shared/random.ts';
import type { EditionDesign } from './edition-design.ts';
import { drawAnswers, drawStructure, trueViews } from './simulated-structures.ts';
import type { Scenario } from './simulated-structures.ts';

export type Coverage = {
  readonly scenario: string;
  /** Share of the 95 % intervals that hold the truth: ours, and three that are not used. */
  readonly method: number;
  readonly plainNormal: number;
  readonly plainStudent: number;
  readonly itemsIndependent: number;
  /** Means over structures, in points. */
  readonly standardError: number;
  readonly trueError: number;
  readonly width: number;
  readonly designEffect: number;
  /** Coverage over the views of one kind. */
  readonly channels: number;
  readonly criteria: number;
};

const z = 1.959963984540054;

/** Simulates structures one after another, scores them with the method and counts how often each interval holds the truth. */
export function intervalCoverage(design: EditionDesign, scenario: Scenario, structures: number): Coverage {
  const { plan } = design;
  const stream = randomStream('coverage', scenario.name);
  const measure = emptyMeasure(plan);
  const global = plan.views.findIndex(({ view }) => view === 'global');
  const kinds = { channels: new Share(), criteria: new Share() };
  const held = { method: new Share(), plainNormal: new Share(), plainStudent: new Share(), itemsIndependent: new Share() };
  const means = { standardError: new Share(), squares: new Share(), width: new Share(), designEffect: new Share() };
  for (let s = 0; s < structures; s++) {
    const structure = drawStructure(design, scenario, stream);
    const truth = trueViews(design, structure);
    measureSite(plan, sheetOfBytes(plan, drawAnswers(design, [structure], stream)), 0, measure);
    const wanted = truth[global] ?? NaN;
    const interval = intervalOf(measure, global);
    const naive = itemError(plan, measure);
    held.method.add(interval.low <= wanted && wanted <= interval.high);
    const off = Math.abs(interval.value - wanted) / interval.standardError;
    held.plainNormal.add(off <= z);
    held.plainStudent.add(off <= 2.2621571627982);
    held.itemsIndependent.add(Math.abs(interval.value - wanted) <= z * naive);
    means.standardError.add(interval.standardError);
    means.squares.add((interval.value - wanted) ** 2);
    means.width.add(interval.high - interval.low);
    means.designEffect.add((interval.standardError / naive) ** 2);
    plan.views.forEach(({ view }, v) => {
      if (view !== 'channels' && view !== 'criteria') return;
      const { low, high } = intervalOf(measure, v);
      kinds[view].add(low <= (truth[v] ?? NaN) && (truth[v] ?? NaN) <= high);
    });
  }
  return {
    scenario: scenario.name,
    method: held.method.mean(),
    plainNormal: held.plainNormal.mean(),
    plainStudent: held.plainStudent.mean(),
    itemsIndependent: held.itemsIndependent.mean(),
    standardError: means.standardError.mean(),
    trueError: Math.sqrt(means.squares.mean()),
    width: means.width.mean(),
    designEffect: means.designEffect.mean(),
    channels: kinds.channels.mean(),
    criteria: kinds.criteria.mean(),
  };
}

const intervalOf = (measure: SiteMeasure, v: number): ReturnType<typeof withInterval> =>
  withInterval(measure.value[v] ?? NaN, measure.variance[v] ?? NaN, measure.degrees[v] ?? NaN, measure.audits[v] ?? NaN);

/** Standard error of the global score if answers were independent: what the method refuses to assume. */
function itemError(plan: ScoringPlan, measure: SiteMeasure): number {
  let variance = 0;
  plan.cells.forEach(({ index }) => {
    const weight = measure.weights[index] ?? 0;
    const score = measure.scores[index] ?? 0;
    if (weight > 0) variance += (weight ** 2 * score * (100 - score)) / (measure.answered[index] ?? 1);
  });
  return Math.sqrt(Math.max(variance, 1e-12));
}

/** A running mean. */
class Share {
  private total = 0;
  private count = 0;

  add(value: number | boolean): void {
    this.total += Number(value);
    this.count += 1;
  }

  mean(): number {
    return this.total / this.count;
  }
}
