import { addF64, f64, i32, nth } from '../shared/vector.ts';
import { effectiveSize, kishDesignEffect } from './design-effect.ts';
import type { Margin, Profile } from './margin.ts';
import { mergeCategories, type MergedCategory } from './merge-categories.ts';

export type RakingRules = {
  /** Largest weight, in mean weights. */
  readonly cap: number;
  /** Largest gap between a weighted share and its target that still counts as reached, 0..1. */
  readonly tolerance: number;
  readonly mostPasses: number;
};

/** Cap at five mean weights: DeBell and Krosnick 2009, as in the R package anesrake. */
export const usualRules: RakingRules = { cap: 5, tolerance: 1e-6, mostPasses: 200 };

export type UsedMargin = { readonly variable: string; readonly categories: readonly MergedCategory[]; readonly silent: number };

export type Raked = {
  /** One a person, mean 1. */
  readonly weights: Float64Array;
  readonly converged: boolean;
  readonly passes: number;
  /** Largest gap that is left between a weighted share and its target, 0..1. */
  readonly largestGap: number;
  /** People whose weight was held at the cap. */
  readonly capped: number;
  readonly used: readonly UsedMargin[];
  /** Margins left out: nobody said, or all categories but one have too few people. */
  readonly unused: readonly string[];
  readonly designEffect: number;
  readonly effectiveSize: number;
};

/**
 * Raking (iterative proportional fitting; Deming and Stephan 1940, Deville, Särndal and Sautory 1993): weights such that the
 * shares of every margin are those of the population. Those who did not say keep their weight in that margin and its shares are
 * those among people who said. Weights above the cap are brought down to it in every pass, which may leave a gap: it is told.
 */
export function rake(people: readonly Profile[], margins: readonly Margin[], rules: RakingRules = usualRules): Raked {
  const prepared = margins.map((margin) => prepare(people, margin));
  const usable = prepared.filter(({ used }) => used.categories.length > 1);
  let weights = new Float64Array(people.length).fill(1);
  let passes = 0;
  let gap = largestGap(weights, usable);
  let moved = Infinity;
  while (passes < rules.mostPasses && gap > rules.tolerance && moved > rules.tolerance / 100) {
    const before = weights;
    weights = usable.reduce((current, margin) => fitted(current, margin), weights);
    weights = heldAt(weights, rules.cap);
    moved = weights.reduce((most, weight, i) => Math.max(most, Math.abs(weight - f64(before, i))), 0);
    gap = largestGap(weights, usable);
    passes += 1;
  }
  return {
    weights,
    converged: gap <= rules.tolerance,
    passes,
    largestGap: gap,
    capped: weights.filter((weight) => weight >= rules.cap - 1e-9).length,
    used: usable.map(({ used }) => used),
    unused: prepared.filter(({ used }) => used.categories.length < 2).map(({ used }) => used.variable),
    designEffect: kishDesignEffect(weights),
    effectiveSize: effectiveSize(weights),
  };
}

type Prepared = { readonly used: UsedMargin; readonly of: Int32Array };

function prepare(people: readonly Profile[], margin: Margin): Prepared {
  const categories = mergeCategories(people, margin);
  const places = new Map(categories.flatMap(({ ids }, place) => ids.map((id) => [id, place] as const)));
  const of = Int32Array.from(people, (person) => places.get(person[margin.variable] ?? '') ?? -1);
  return { used: { variable: margin.variable, categories, silent: of.filter((place) => place < 0).length }, of };
}

/** Weighted total of each category, and of all that said one. */
function totalsOf(weights: Float64Array, { used, of }: Prepared): { totals: Float64Array; all: number } {
  const totals = new Float64Array(used.categories.length);
  let all = 0;
  of.forEach((place, i) => {
    if (place < 0) return;
    addF64(totals, place, f64(weights, i));
    all += f64(weights, i);
  });
  return { totals, all };
}

function fitted(weights: Float64Array, margin: Prepared): Float64Array<ArrayBuffer> {
  const { totals, all } = totalsOf(weights, margin);
  const factors = totals.map((total, place) => (nth(margin.used.categories, place).share * all) / total);
  return Float64Array.from(weights, (weight, i) => (i32(margin.of, i) < 0 ? weight : weight * f64(factors, i32(margin.of, i))));
}

function largestGap(weights: Float64Array, margins: readonly Prepared[]): number {
  return margins.reduce((most, margin) => {
    const { totals, all } = totalsOf(weights, margin);
    return totals.reduce((gap, total, place) => Math.max(gap, Math.abs(total / all - nth(margin.used.categories, place).share)), most);
  }, 0);
}

/** Brings weights to mean 1 with none above the cap; what is cut off goes to the others in proportion. */
function heldAt(weights: Float64Array, cap: number): Float64Array<ArrayBuffer> {
  let held = Float64Array.from(weights);
  for (let round = 0; round < 50; round++) {
    const mean = held.reduce((sum, weight) => sum + weight, 0) / held.length;
    held = held.map((weight) => weight / mean);
    if (held.every((weight) => weight <= cap + 1e-12)) break;
    held = held.map((weight) => Math.min(weight, cap));
  }
  return held;
}
