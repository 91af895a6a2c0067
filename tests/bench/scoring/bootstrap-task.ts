import type { AuditSheet } from '#core/scoring/audit-sheet.ts';
import { commonChannels } from '#core/scoring/dimensions.ts';
import type { ScoringPlan } from '#core/scoring/types.ts';
import { randomKey } from '#core/shared/random.ts';
import { ratioBootstrap } from '#core/statistics/bootstrap-kernel.ts';
import type { RatioFigures, RatioUnits } from '#core/statistics/bootstrap-kernel.ts';
import { summariseReplicates } from '#core/statistics/replicate-summary.ts';
import { auditsOfSite, auditsPerSite, criteriaCount } from './national-edition.ts';

/**
 * Bootstrap of the benchmark, in every engine: audits of a structure drawn 14 among 14, criterion = sum of h n / sum of h d
 * with h = channel share / audits of the channel, 32 figures = 20 criteria and the weighted means of 7 determinants,
 * 4 steps and the whole.
 */
export const replicatesPerSite = 1000;

/** h_a of the audits of one site, in their order. */
export const auditWeights = (plan: ScoringPlan): number[] =>
  commonChannels.flatMap((channel) =>
    Array.from({ length: auditsOfSite[channel] }, () => (plan.channelWeights[channel] ?? 0) / auditsOfSite[channel]),
  );

/** The groups of each figure with weights that add up to 1. */
export function figureMatrix(plan: ScoringPlan): { groups: number[]; weights: number[] }[] {
  const all = Object.values(plan.criteria);
  const step = (i: number): number => i % 4;
  const sets = [
    ...all.map((_, i) => [i]),
    ...[...new Set(all.map(({ determinant }) => determinant))].map((name) => all.flatMap((one, i) => (one.determinant === name ? [i] : []))),
    ...[0, 1, 2, 3].map((wanted) => all.flatMap((_, i) => (step(i) === wanted ? [i] : []))),
    all.map((_, i) => i),
  ];
  return sets.map((groups) => {
    const total = groups.reduce((sum, i) => sum + (all[i]?.weight ?? 0), 0);
    return { groups, weights: groups.map((i) => (all[i]?.weight ?? 0) / total) };
  });
}

function ratioFigures(plan: ScoringPlan): RatioFigures {
  const rows = figureMatrix(plan);
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ groups }, f) => (starts[f + 1] = (starts[f] ?? 0) + groups.length));
  return {
    starts,
    groups: Int32Array.from(rows.flatMap(({ groups }) => groups)),
    weights: Float64Array.from(rows.flatMap(({ weights }) => weights)),
  };
}

/** Mean over the sites of the standard error of the global figure and of its 2.5 % bound. */
export function bootstrapSites(plan: ScoringPlan, sheet: AuditSheet, from: number, to: number): { error: number; low: number } {
  const figures = ratioFigures(plan);
  const h = auditWeights(plan);
  const run = ratioBootstrap({ units: auditsPerSite, groups: criteriaCount, replicates: replicatesPerSite, figures });
  const units: RatioUnits = {
    n: new Float64Array(auditsPerSite * criteriaCount),
    d: new Float64Array(auditsPerSite * criteriaCount),
  };
  const replicates = new Float64Array((figures.starts.length - 1) * replicatesPerSite);
  let error = 0;
  let low = 0;
  for (let site = from; site < to; site++) {
    const first = site * units.n.length;
    for (let i = 0; i < units.n.length; i++) {
      const weight = h[Math.floor(i / criteriaCount)] ?? 0;
      units.n[i] = weight * (sheet.n[first + i] ?? 0);
      units.d[i] = weight * (sheet.d[first + i] ?? 0);
    }
    run(units, randomKey(['bench', site]), replicates);
    const summary = summariseReplicates(replicates, replicatesPerSite);
    error += summary.standardError.at(-1) ?? NaN;
    low += summary.low.at(-1) ?? NaN;
  }
  return { error: error / (to - from), low: low / (to - from) };
}
