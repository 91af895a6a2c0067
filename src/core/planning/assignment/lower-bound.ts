import { addF64, f64, i32, u16 } from '../../shared/vector.ts';
import type { AssignmentProblem } from './assignment-problem.ts';
import { pairPrice, type Prices } from './prices.ts';
import { rules } from './rules.ts';

/**
 * A lower bound of every plan for any prices of the limits (Lagrangian relaxation): each mission takes its best pair once
 * the limits are paid for, and what the limits are worth is added back. Valid whatever the prices; tight with those of
 * relaxations that saw all limits. `visitBound`: a bound of the visits alone under the same prices, used instead of
 * their best pairs when given.
 */
export function lagrangianBound(problem: AssignmentProblem, prices: Prices, visitBound: number | null = null): number {
  let bound = visitBound ?? 0;
  for (let m = 0; m < problem.missionCount; m += 1) {
    if (visitBound === null || i32(problem.visitHalfDay, m) < 0) bound += bestOf(problem, prices, m);
  }
  return bound + worthOfLimits(problem, prices);
}

function bestOf(problem: AssignmentProblem, prices: Prices, m: number): number {
  let best = rules.unassignedPrice + f64(prices.different, i32(problem.structure, m));
  for (let pair = i32(problem.pairStart, m); pair < i32(problem.pairStart, m + 1); pair += 1) {
    const price = u16(problem.pairCents, pair) / 100;
    const reduced = price - pairPrice(problem, prices, m, u16(problem.pairEvaluator, pair));
    if (reduced < best) best = reduced;
  }
  return best;
}

/** What the right-hand sides are worth; second meetings take the better of paying for themselves or not happening. */
function worthOfLimits(problem: AssignmentProblem, prices: Prices): number {
  const { evaluatorCount } = problem;
  let worth = 0;
  for (const [key, price] of prices.body) {
    const different = f64(prices.different, Math.floor(key / evaluatorCount));
    worth += price + Math.min(0, price + different);
  }
  for (const price of prices.siteChannel.values()) worth += price;
  for (const [key, price] of prices.week) worth += price * i32(problem.capacity, key);
  for (const price of prices.visits.values()) worth += price;
  prices.load.forEach((price, c) => (worth += price * (price < 0 ? i32(problem.loadHigh, c) : i32(problem.loadLow, c))));
  prices.different.forEach((price, s) => (worth += price * (i32(problem.leastDifferent, s) - contactsOf(problem, s))));
  for (const [key, price] of prices.group) worth += price * i32(problem.leastOfGroup, key);
  return worth;
}

function contactsOf(problem: AssignmentProblem, s: number): number {
  return i32(problem.structureStart, s + 1) - i32(problem.structureStart, s);
}

/**
 * Prices for the whole from those of blocks that each saw a part of the bodies: each body keeps the prices of its block,
 * people and weeks take the mean. Cut to what a price may be: a load is worth at most its penalty.
 */
export function jointPrices(problem: AssignmentProblem, blocks: readonly Prices[]): Prices {
  const load = new Float64Array(problem.evaluatorCount);
  const different = new Float64Array(problem.structureCount);
  const body = new Map<number, number>();
  const siteChannel = new Map<number, number>();
  const group = new Map<number, number>();
  const week = new Map<number, number>();
  for (const block of blocks) {
    block.load.forEach((price, c) => addF64(load, c, price / blocks.length));
    block.different.forEach((price, s) => addF64(different, s, price));
    for (const [key, price] of block.body) body.set(key, price);
    for (const [key, price] of block.siteChannel) siteChannel.set(key, price);
    for (const [key, price] of block.group) group.set(key, price);
    for (const [key, price] of block.week) week.set(key, (week.get(key) ?? 0) + price / blocks.length);
  }
  const cut = (price: number, low: number, high: number): number => Math.min(high, Math.max(low, price));
  return {
    load: load.map((price) => cut(price, -rules.loadPrice, rules.loadPrice)),
    different: different.map((price) => cut(price, 0, rules.differentPrice)),
    body, siteChannel, week, group, visits: new Map(),
  };
}

export const noPrices = (problem: AssignmentProblem): Prices => ({
  load: new Float64Array(problem.evaluatorCount),
  different: new Float64Array(problem.structureCount),
  body: new Map(), siteChannel: new Map(), week: new Map(), visits: new Map(), group: new Map(),
});
