import { at, f64, i32 } from '../../shared/vector.ts';
import type { AssignmentProblem } from './assignment-problem.ts';
import { groupCount } from './assignment-problem.ts';
import type { ModelRows } from './restricted-model.ts';

/**
 * What one more unit of each limit is worth, from the duals of a relaxation: 0 where there was no row. Limits above
 * have prices of at most 0, limits below of at least 0.
 */
export type Prices = {
  body: ReadonlyMap<number, number>;
  siteChannel: ReadonlyMap<number, number>;
  week: ReadonlyMap<number, number>;
  visits: ReadonlyMap<number, number>;
  /** By evaluator: the two load rows together. */
  load: Float64Array;
  different: Float64Array;
  group: ReadonlyMap<number, number>;
};

export function pricesOf(problem: AssignmentProblem, rows: ModelRows, duals: Float64Array): Prices {
  const dual = (row: number): number => (row < 0 ? 0 : at(duals, row));
  const map = (of: ReadonlyMap<number, number>): Map<number, number> => {
    const prices = new Map<number, number>();
    for (const [key, row] of of) if (Math.abs(dual(row)) > 1e-9) prices.set(key, dual(row));
    return prices;
  };
  return {
    body: map(rows.body),
    siteChannel: map(rows.siteChannel),
    week: map(rows.week),
    visits: map(rows.visits),
    load: Float64Array.from({ length: problem.evaluatorCount }, (_, c) => dual(i32(rows.loadHigh, c)) + dual(i32(rows.loadLow, c))),
    different: Float64Array.from(rows.different, dual),
    group: map(rows.group),
  };
}

/** What a pair would pay for the limits it uses, in points; its cost less this and the mission's own price is its reduced cost. */
export function pairPrice(problem: AssignmentProblem, prices: Prices, m: number, c: number): number {
  const s = i32(problem.structure, m);
  const h = i32(problem.visitHalfDay, m);
  let price = f64(prices.load, c);
  price += prices.body.get(s * problem.evaluatorCount + c) ?? 0;
  if (prices.siteChannel.size > 0) price += prices.siteChannel.get(i32(problem.siteChannel, m) * problem.evaluatorCount + c) ?? 0;
  if (prices.week.size > 0) price += prices.week.get(c * problem.weekCount + i32(problem.week, m)) ?? 0;
  if (h >= 0) price += prices.visits.get(c * problem.halfDayCount + h) ?? 0;
  if (prices.group.size > 0) price += groupPrice(problem, prices, s, c);
  return price;
}

function groupPrice(problem: AssignmentProblem, prices: Prices, s: number, c: number): number {
  const gender = at(problem.genderGroup, c);
  const age = at(problem.ageGroup, c);
  const ofGender = gender < 0 ? 0 : (prices.group.get(s * groupCount + gender) ?? 0);
  return ofGender + (age < 0 ? 0 : (prices.group.get(s * groupCount + age) ?? 0));
}
