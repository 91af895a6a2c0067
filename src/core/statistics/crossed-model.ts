import { at, nth, sum, sumOf } from '../shared/vector.ts';
import { crossedDesign, normalEquations } from './crossed-equations.ts';
import type { CrossedDesign, CrossedObservation } from './crossed-equations.ts';
import { cholesky, inverseOf, solveCholesky } from './linear-algebra.ts';
import { nelderMead } from './nelder-mead.ts';

export type { CrossedObservation } from './crossed-equations.ts';

/** Predicted effect with its posterior standard deviation, in the unit of y. */
type PredictedEffect = { readonly effect: number; readonly posteriorSd: number };

export type CrossedModel = {
  readonly fixed: ReadonlyMap<string, { readonly estimate: number; readonly standardError: number }>;
  readonly sd: { readonly structure: number; readonly evaluator: number; readonly residual: number };
  /** Severity: negative = gives less than the others. */
  readonly evaluators: ReadonlyMap<string, PredictedEffect>;
  readonly structures: ReadonlyMap<string, number>;
  /** -2 log of the (restricted) likelihood at the optimum. */
  readonly criterion: number;
};

/**
 * Severity of evaluators: y = fixed (channel) + structure + evaluator + error, crossed random effects, by REML or ML
 * (Henderson's equations; the criterion is that of lme4, Bates and others 2015, eq. 34 and 41). Structures are eliminated
 * one by one, so the cost of a step is one Cholesky factor of (evaluators + fixed).
 *
 * Without `evaluator` on any observation the model has one random effect. The graph of structures and evaluators
 * should be connected: otherwise severity and level are confounded between its pieces. Throws RangeError with fewer
 * observations than fixed effects + 2.
 */
export function fitCrossedModel(observations: readonly CrossedObservation[], likelihood: 'REML' | 'ML' = 'REML'): CrossedModel {
  const design = crossedDesign(observations);
  if (observations.length < design.fixed.length + 2) throw new RangeError('too few observations for a crossed model');
  const both = design.evaluators.length > 0;
  const ratios = (logs: readonly number[]): [number, number] => [ratioOf(at(logs, 0)), both ? ratioOf(at(logs, 1)) : 0];
  const target = (logs: readonly number[]): number => fitAt(design, ...ratios(logs), likelihood).criterion;
  const { point } = nelderMead(target, both ? [0, 0] : [0], { tolerance: 1e-13 });
  return describe(design, ...ratios(point), likelihood);
}

/** Ratios of standard deviations to that of the error, searched on the logarithmic scale. */
const ratioOf = (log: number): number => Math.exp(Math.min(12, Math.max(-12, log)));

type Fit = { readonly criterion: number; readonly variance: number; readonly factor: Float64Array; readonly size: number };

function fitAt(design: CrossedDesign, structure: number, evaluator: number, likelihood: 'REML' | 'ML'): Fit & { equations: ReturnType<typeof normalEquations> } {
  const equations = normalEquations(design, structure, evaluator);
  const { matrix, right, size, pivots, explained } = equations;
  const factor = cholesky(matrix, size);
  const solved = solveCholesky(factor, size, right);
  const residual = design.squares - explained - sumOf(solved.keys(), (k) => at(solved, k) * at(right, k));
  const random = design.evaluators.length;
  let logRandom = sumOf(pivots, Math.log);
  let logFixed = 0;
  for (let k = 0; k < size; k++) {
    const log = 2 * Math.log(at(factor, k * size + k));
    if (k < random) logRandom += log;
    else logFixed += log;
  }
  const n = design.observations.length;
  const degrees = likelihood === 'REML' ? n - design.fixed.length : n;
  const criterion = logRandom + (likelihood === 'REML' ? logFixed : 0) + degrees * (1 + Math.log((2 * Math.PI * residual) / degrees));
  return { criterion, variance: residual / degrees, factor, size, equations };
}

function describe(design: CrossedDesign, structure: number, evaluator: number, likelihood: 'REML' | 'ML'): CrossedModel {
  const { criterion, variance, factor, size, equations } = fitAt(design, structure, evaluator, likelihood);
  const solved = solveCholesky(factor, size, equations.right);
  const inverse = inverseOf(factor, size);
  const sd = Math.sqrt(variance);
  const spread = (k: number): number => sd * Math.sqrt(at(inverse, k * size + k));
  const random = design.evaluators.length;
  return {
    criterion,
    sd: { structure: structure * sd, evaluator: evaluator * sd, residual: sd },
    fixed: new Map(design.fixed.map((name, f) => [name, { estimate: at(solved, random + f), standardError: spread(random + f) }])),
    evaluators: new Map(
      design.evaluators.map((name, k) => [name, { effect: evaluator * at(solved, k), posteriorSd: evaluator * spread(k) }]),
    ),
    structures: new Map(design.structures.map((name, s) => [name, structure * structureEffect(equations, s, solved)])),
  };
}

/** Back substitution of an eliminated structure. */
function structureEffect(equations: ReturnType<typeof normalEquations>, s: number, solved: Float64Array): number {
  const row = nth(equations.rows, s);
  const known = sum([...row].map(([k, amount]) => amount * at(solved, k)));
  return (at(equations.rightStructures, s) - known) / at(equations.pivots, s);
}

/** Evaluators whose severity lies more than `limit` posterior standard deviations from the others'. */
export function severeEvaluators(model: CrossedModel, limit = 2): string[] {
  return [...model.evaluators].filter(([, { effect, posteriorSd }]) => Math.abs(effect) > limit * posteriorSd).map(([name]) => name);
}
