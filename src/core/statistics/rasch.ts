import { addAt, at, nth, sum, sumOf } from '../shared/vector.ts';
import { cholesky, inverseOf, solveCholesky } from './linear-algebra.ts';

/** Answers of one audit to yes/no items: 1, 0 or `null` (not applicable). */
export type RaschResponses = readonly (readonly (0 | 1 | null)[])[];

export type RaschItems = {
  /** Easiness of each item in logits, adding up to 0; difficulty is its opposite. */
  readonly easiness: readonly number[];
  readonly standardErrors: readonly number[];
  readonly logLikelihood: number;
};

/**
 * Rasch model by conditional maximum likelihood (Andersen 1970): the number of yes of an audit is sufficient for its
 * level, so items are estimated without any assumption on audits. Elementary symmetric functions by the summation
 * algorithm, Newton's method. For the quality of the grid, not for scores: answers of one audit depend on each other.
 *
 * Each audit enters with the items that it answered. Throws RangeError when the items cannot be placed on one scale: an
 * item that all or none got right among the audits that inform, or two sets of items never answered together.
 */
export function raschConditional(responses: RaschResponses, counts: readonly number[] = responses.map(() => 1)): RaschItems {
  const groups = groupByItems(responses, counts);
  const size = nth(responses, 0).length;
  refuseUnplaced(groups, size);
  let parameters = new Float64Array(size);
  for (let step = 0; step < 100; step++) {
    const { gradient, information } = derivatives(groups, parameters, size);
    const move = solveCentred(information, gradient, size);
    parameters = parameters.map((value, i) => value + at(move, i));
    if (Math.max(...move.map(Math.abs)) < 1e-12) break;
  }
  const { information, logLikelihood } = derivatives(groups, parameters, size);
  const covariance = inverseCentred(information, size);
  return {
    easiness: [...parameters],
    standardErrors: [...parameters.keys()].map((i) => Math.sqrt(at(covariance, i * size + i))),
    logLikelihood,
  };
}

/** Audits that answered the same items: their number by total score, and of yes by item. */
type Group = { readonly items: readonly number[]; readonly byScore: Float64Array; readonly yes: Float64Array };

function groupByItems(responses: RaschResponses, counts: readonly number[]): Group[] {
  const groups = new Map<string, Group>();
  responses.forEach((row, r) => {
    const items = row.flatMap((answer, i) => (answer === null ? [] : [i]));
    const key = items.join();
    const group = groups.get(key) ?? { items, byScore: new Float64Array(items.length + 1), yes: new Float64Array(items.length) };
    groups.set(key, group);
    const score = sumOf(row, (answer) => answer ?? 0);
    // All yes or all no say nothing about the items relative to each other.
    if (score === 0 || score === items.length) return;
    addAt(group.byScore, score, at(counts, r));
    items.forEach((i, place) => addAt(group.yes, place, (row[i] ?? 0) * at(counts, r)));
  });
  return [...groups.values()];
}

function refuseUnplaced(groups: readonly Group[], size: number): void {
  const scale = Array.from({ length: size }, (_, i) => i);
  const yes = new Float64Array(size);
  const asked = new Float64Array(size);
  for (const group of groups) {
    const informative = sum(group.byScore);
    if (informative === 0) continue;
    group.items.forEach((i, place) => {
      addAt(yes, i, at(group.yes, place));
      addAt(asked, i, informative);
    });
    const together = group.items.map((i) => at(scale, i));
    const lowest = Math.min(...together);
    scale.forEach((own, i) => together.includes(own) && (scale[i] = lowest));
  }
  const extreme = scale.findIndex((_, i) => at(yes, i) === 0 || at(yes, i) === at(asked, i));
  if (extreme >= 0) throw new RangeError(`item ${extreme}: all or none of the audits that inform said yes`);
  if (new Set(scale).size > 1) throw new RangeError('some items are never answered together with the others');
}

/** gamma_0 .. gamma_k of the items' exp(easiness). */
function symmetricFunctions(epsilons: readonly number[]): Float64Array {
  const gamma = new Float64Array(epsilons.length + 1);
  gamma[0] = 1;
  epsilons.forEach((epsilon, used) => {
    for (let r = used + 1; r >= 1; r--) addAt(gamma, r, epsilon * at(gamma, r - 1));
  });
  return gamma;
}

type Derivatives = { readonly gradient: Float64Array; readonly information: Float64Array; readonly logLikelihood: number };

function derivatives(groups: readonly Group[], parameters: Float64Array, size: number): Derivatives {
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  let logLikelihood = 0;
  for (const { items, byScore, yes } of groups) {
    const epsilons = items.map((i) => Math.exp(at(parameters, i)));
    const gamma = symmetricFunctions(epsilons);
    const without = epsilons.map((_, j) => symmetricFunctions(epsilons.toSpliced(j, 1)));
    items.forEach((i, place) => {
      addAt(gradient, i, at(yes, place));
      logLikelihood += at(yes, place) * at(parameters, i);
    });
    const chance = (j: number, r: number): number => (at(epsilons, j) * at(nth(without, j), r - 1)) / at(gamma, r);
    for (let r = 1; r < items.length; r++) {
      const n = at(byScore, r);
      if (n === 0) continue;
      logLikelihood -= n * Math.log(at(gamma, r));
      items.forEach((i, j) => addAt(gradient, i, -n * chance(j, r)));
    }
    addInformation(information, size, items, epsilons, gamma, byScore, chance);
  }
  return { gradient, information, logLikelihood };
}

function addInformation(
  information: Float64Array,
  size: number,
  items: readonly number[],
  epsilons: readonly number[],
  gamma: Float64Array,
  byScore: Float64Array,
  chance: (j: number, r: number) => number,
): void {
  items.forEach((i, j) => {
    items.forEach((l, m) => {
      if (m < j) return;
      const pair = j === m ? null : symmetricFunctions(epsilons.filter((_, k) => k !== j && k !== m));
      let total = 0;
      for (let r = 1; r < items.length; r++) {
        const n = at(byScore, r);
        if (n === 0) continue;
        const joint = pair === null ? chance(j, r) : r < 2 ? 0 : (at(epsilons, j) * at(epsilons, m) * at(pair, r - 2)) / at(gamma, r);
        total += n * (joint - chance(j, r) * chance(m, r));
      }
      addAt(information, i * size + l, total);
      if (i !== l) addAt(information, l * size + i, total);
    });
  });
}

/** The information has the constant direction in its kernel; adding 11' fixes the sum of the parameters at 0. */
function centredFactor(information: Float64Array, size: number): Float64Array {
  return cholesky(information.map((value) => value + 1), size);
}

const solveCentred = (information: Float64Array, gradient: Float64Array, size: number): Float64Array =>
  solveCholesky(centredFactor(information, size), size, gradient);

function inverseCentred(information: Float64Array, size: number): Float64Array {
  const inverse = inverseOf(centredFactor(information, size), size);
  // (I + 11')^-1 holds 1/size^2 in the direction of the constant, which is not an error of the centred parameters.
  return inverse.map((value) => value - 1 / size ** 2);
}

/**
 * Level of an audit in logits from its number of yes to items of known easiness, by maximum likelihood. The
 * extremes (none, all) have no finite one.
 */
export function raschLevel(easiness: readonly number[], score: number): number {
  if (score <= 0) return -Infinity;
  if (score >= easiness.length) return Infinity;
  let level = Math.log(score / (easiness.length - score)) - sum(easiness) / easiness.length;
  for (let step = 0; step < 100; step++) {
    const chances = easiness.map((beta) => 1 / (1 + Math.exp(-level - beta)));
    const move = (score - sum(chances)) / sumOf(chances, (p) => p * (1 - p));
    level += Math.max(-1, Math.min(1, move));
    if (Math.abs(move) < 1e-12) break;
  }
  return level;
}

/**
 * Fit of each item: infit and outfit mean squares (1 = as the model expects; over 1.3 the item does not go with the
 * others, under 0.7 it repeats them; Wright and Masters 1982). Audits with all or no yes are left out.
 */
export function raschFit(responses: RaschResponses, easiness: readonly number[]): { infit: number; outfit: number }[] {
  const sums = easiness.map(() => ({ squares: 0, information: 0, standardised: 0, audits: 0 }));
  for (const row of responses) {
    const items = row.flatMap((answer, i) => (answer === null ? [] : [i]));
    const score = sumOf(row, (answer) => answer ?? 0);
    if (score === 0 || score === items.length) continue;
    const level = raschLevel(items.map((i) => at(easiness, i)), score);
    for (const i of items) {
      const p = 1 / (1 + Math.exp(-level - at(easiness, i)));
      const square = ((row[i] ?? 0) - p) ** 2;
      const item = nth(sums, i);
      item.squares += square;
      item.information += p * (1 - p);
      item.standardised += square / (p * (1 - p));
      item.audits += 1;
    }
  }
  return sums.map(({ squares, information, standardised, audits }) => ({ infit: squares / information, outfit: standardised / audits }));
}
