import { notEnoughData, value } from '../../shared/outcome.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { at, nth, sum, sumOf } from '../../shared/vector.ts';
import { categoryShares, identityWeights, weightedCounts } from './ratings.ts';
import type { AgreementWeights, RatingCounts } from './ratings.ts';

export type Agreement = {
  readonly estimate: number;
  /** Sampling error over units, as in irrCAC (n - 1). */
  readonly standardError: number;
  /** Observed and chance agreement, 0..1. */
  readonly observed: number;
  readonly expected: number;
};

export type AgreementOutcome = Outcome<Agreement, never, 'double_coded_units' | 'categories'>;

/**
 * Chance-corrected agreement of any number of coders with missing codes: (pa - pe) / (1 - pe), variance by
 * linearisation (Gwet 2014, chapter 6; package irrCAC). Units coded by nobody are left out, those coded once only
 * inform about the categories. With a single category there is nothing to agree about: not enough data, except for AC1
 * and Brennan and Prediger when more categories are declared.
 */
type Chance = (shares: Float64Array, weights: AgreementWeights) => { expected: number; part: (k: number) => number };

/** Gwet's AC1 (AC2 with weights): stays meaningful when nearly all codes are the same. The primary coefficient. */
export const gwetAC1 = (ratings: RatingCounts, weights: AgreementWeights = identityWeights): AgreementOutcome =>
  chanceCorrected(ratings, weights, (shares, w) => {
    const q = shares.length;
    const scale = totalWeight(q, w) / (q * (q - 1));
    return { expected: scale * sumOf(shares, (p) => p * (1 - p)), part: (k) => scale * (1 - at(shares, k)) };
  });

/** Fleiss's kappa generalised to missing codes (Scott's pi with two coders). */
export const fleissKappa = (ratings: RatingCounts, weights: AgreementWeights = identityWeights): AgreementOutcome =>
  chanceCorrected(ratings, weights, (shares, w) => {
    const mixed = weightedCounts(shares, w);
    return { expected: sumOf(shares.keys(), (k) => at(shares, k) * at(mixed, k)), part: (k) => at(mixed, k) };
  });

/** Brennan and Prediger (free-marginal kappa of Randolph): chance = all categories alike. */
export const brennanPrediger = (ratings: RatingCounts, weights: AgreementWeights = identityWeights): AgreementOutcome =>
  chanceCorrected(ratings, weights, (shares, w) => {
    const expected = totalWeight(shares.length, w) / shares.length ** 2;
    return { expected, part: () => expected };
  });

/** Raw agreement, without correction. */
export const percentAgreement = (ratings: RatingCounts, weights: AgreementWeights = identityWeights): AgreementOutcome =>
  chanceCorrected(ratings, weights, () => ({ expected: 0, part: () => 0 }), 1);

function chanceCorrected(ratings: RatingCounts, weights: AgreementWeights, chance: Chance, fewest = 2): AgreementOutcome {
  const counts = ratings.counts.filter((row) => sum(row) > 0);
  const sizes = counts.map((row) => sum(row));
  const pairs = sizes.filter((size) => size >= 2).length;
  if (pairs === 0) return notEnoughData('double_coded_units');
  if (ratings.categories.length < fewest) return notEnoughData('categories');
  const agreed = counts.map((row, u) => unitAgreement(row, at(sizes, u), weights));
  const observed = sum(agreed) / pairs;
  const { expected, part } = chance(categoryShares(counts, sizes), weights);
  if (1 - expected < 1e-12) return notEnoughData('categories');
  const estimate = (observed - expected) / (1 - expected);
  const n = counts.length;
  const moves = counts.map((row, u) => {
    const own = at(sizes, u) >= 2 ? ((n / pairs) * (at(agreed, u) - expected)) / (1 - expected) : 0;
    const byChance = sumOf(row.keys(), (k) => at(row, k) * part(k)) / at(sizes, u);
    return own - (2 * (1 - estimate) * (byChance - expected)) / (1 - expected) - estimate;
  });
  const variance = sumOf(moves, (move) => move * move) / (n * (n - 1));
  return value({ estimate, standardError: n > 1 ? Math.sqrt(variance) : NaN, observed, expected });
}

/** Share of the pairs of coders of a unit that agree, weighted; 0 with fewer than two coders. */
function unitAgreement(row: Float64Array, size: number, weights: AgreementWeights): number {
  if (size < 2) return 0;
  const weighted = weightedCounts(row, weights);
  return sumOf(row.keys(), (k) => at(row, k) * (at(weighted, k) - 1)) / (size * (size - 1));
}

function totalWeight(q: number, weights: AgreementWeights): number {
  let total = 0;
  for (let k = 0; k < q; k++) for (let l = 0; l < q; l++) total += weights(k, l);
  return total;
}

/**
 * Cohen's kappa of two coders, weighted if wanted: chance = product of each coder's own margins. Units without both
 * codes are left out. Variance of Fleiss, Cohen and Everitt (1969) in Gwet's form, divided by n - 1.
 */
export function cohenKappa(table: readonly (readonly number[])[], weights: AgreementWeights = identityWeights): AgreementOutcome {
  const n = sumOf(table, (row) => sum(row));
  if (n === 0) return notEnoughData('double_coded_units');
  const q = table.length;
  const share = (k: number, l: number): number => at(nth(table, k), l) / n;
  const all = Array.from({ length: q }, (_, k) => k);
  const rows = all.map((k) => sumOf(all, (l) => share(k, l)));
  const columns = all.map((l) => sumOf(all, (k) => share(k, l)));
  const cells = all.flatMap((k) => all.map((l) => ({ k, l, p: share(k, l), w: weights(k, l) })));
  const observed = sumOf(cells, ({ p, w }) => p * w);
  const expected = sumOf(cells, ({ k, l, w }) => w * at(rows, k) * at(columns, l));
  if (1 - expected < 1e-12) return notEnoughData('categories');
  const estimate = (observed - expected) / (1 - expected);
  const ofFirst = all.map((k) => sumOf(all, (l) => weights(k, l) * at(columns, l)));
  const ofSecond = all.map((l) => sumOf(all, (k) => weights(k, l) * at(rows, k)));
  const squares = sumOf(cells, ({ k, l, p, w }) => p * (w - (1 - estimate) * (at(ofFirst, k) + at(ofSecond, l))) ** 2);
  const variance = (squares - (observed - 2 * (1 - estimate) * expected) ** 2) / ((n - 1) * (1 - expected) ** 2);
  return value({ estimate, standardError: Math.sqrt(Math.max(0, variance)), observed, expected });
}
