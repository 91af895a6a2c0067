import { addAt, at, nth } from '../../shared/vector.ts';

/** A coded unit (one item of one re-coded audit): the code given by each coder, `null` = not coded. */
export type CodedUnit = readonly (number | string | null)[];

/** Coded units as counts: `counts[unit][category]` = number of coders who gave this category. */
export type RatingCounts = { readonly categories: readonly (number | string)[]; readonly counts: readonly Float64Array[] };

/**
 * Counts by category. `categories` fixes their list and order, those never used included; by default the codes that
 * appear, numbers ascending.
 */
export function countRatings(units: readonly CodedUnit[], categories: readonly (number | string)[] = codesOf(units)): RatingCounts {
  const place = new Map(categories.map((category, i) => [category, i]));
  const counts = units.map((unit) => {
    const row = new Float64Array(categories.length);
    for (const code of unit) {
      if (code === null) continue;
      const i = place.get(code);
      if (i === undefined) throw new RangeError(`code ${code} is not a category`);
      addAt(row, i, 1);
    }
    return row;
  });
  return { categories, counts };
}

function codesOf(units: readonly CodedUnit[]): (number | string)[] {
  const codes = new Set(units.flat().filter((code) => code !== null));
  return [...codes].sort((a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1));
}

/** Units of two coders from their square table: `table[i][j]` = units coded i by the first and j by the second. */
export function unitsOfTable(table: readonly (readonly number[])[]): CodedUnit[] {
  return table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, (): CodedUnit => [i, j])));
}

/** Weight of agreement of two categories, 1 on the diagonal and symmetric. */
export type AgreementWeights = (k: number, l: number) => number;

export const identityWeights: AgreementWeights = (k, l) => (k === l ? 1 : 0);

/** 1 - |k - l| / (q - 1): partial credit on a scale of q ordered categories. */
export const linearWeights = (q: number): AgreementWeights => (k, l) => (q < 2 ? 1 : 1 - Math.abs(k - l) / (q - 1));

/** 1 - ((k - l) / (q - 1))^2. */
export const quadraticWeights = (q: number): AgreementWeights => (k, l) => (q < 2 ? 1 : 1 - (Math.abs(k - l) / (q - 1)) ** 2);

/** Agreements given to a unit by each of its categories, weighted: sum over l of w(k, l) x count(l). */
export function weightedCounts(row: Float64Array, weights: AgreementWeights): Float64Array {
  return row.map((_, k) => {
    let total = 0;
    for (let l = 0; l < row.length; l++) total += weights(k, l) * at(row, l);
    return total;
  });
}

/** Mean share of each category over units, each unit counting the same whatever its number of coders. */
export function categoryShares(counts: readonly Float64Array[], sizes: readonly number[]): Float64Array {
  const shares = new Float64Array(nth(counts, 0).length);
  counts.forEach((row, u) => {
    for (let k = 0; k < row.length; k++) addAt(shares, k, at(row, k) / at(sizes, u) / counts.length);
  });
  return shares;
}
