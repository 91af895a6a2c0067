import { addF64, f64, i32, u16 } from '../../shared/vector.ts';
import type { AssignmentProblem } from './assignment-problem.ts';
import { lagrangianBound } from './lower-bound.ts';
import { pairPrice, type Prices } from './prices.ts';
import { rules } from './rules.ts';

/**
 * Prices of the load bands that raise the lower bound, by subgradient steps: whoever the best pairs would overload becomes
 * dearer, whoever they leave idle cheaper. `target`: the cost of a known plan, which sets the length of the steps (Polyak).
 */
export function raisedBound(problem: AssignmentProblem, start: Prices, target: number, steps: number): { bound: number; prices: Prices } {
  let best = { bound: lagrangianBound(problem, start), prices: start };
  const load = Float64Array.from(start.load);
  let direction = new Float64Array(load.length);
  let pace = 1;
  let still = 0;
  for (let step = 0; step < steps; step += 1) {
    const prices: Prices = { ...start, load: Float64Array.from(load) };
    const { bound, loads } = boundAndLoads(problem, prices);
    if (bound > best.bound + 1e-9) best = { bound, prices };
    else if ((still += 1) % 5 === 0) pace /= 2;
    // Part of the last direction is kept (Camerini, Fratta and Maffioli): bare subgradients zigzag.
    direction = loads.map((taken, c) => slopeOf(problem, c, taken, f64(load, c)) + 0.7 * f64(direction, c));
    const length = direction.reduce((sum, g) => sum + g * g, 0);
    if (length === 0) break;
    const stride = (pace * Math.max(0, target - bound)) / length;
    for (let c = 0; c < load.length; c += 1) {
      const moved = f64(load, c) - stride * f64(direction, c);
      load[c] = Math.min(rules.loadPrice, Math.max(-rules.loadPrice, moved));
    }
  }
  return best;
}

/** How far the load is outside its band; 0 inside where no price says otherwise. */
function slopeOf(problem: AssignmentProblem, c: number, taken: number, price: number): number {
  const high = i32(problem.loadHigh, c);
  const low = i32(problem.loadLow, c);
  if (price < 0) return taken - high;
  if (price > 0) return taken - low;
  return taken > high ? taken - high : Math.min(0, taken - low);
}

function boundAndLoads(problem: AssignmentProblem, prices: Prices): { bound: number; loads: Float64Array } {
  const loads = new Float64Array(problem.evaluatorCount);
  let best = 0;
  for (let m = 0; m < problem.missionCount; m += 1) {
    let least = rules.unassignedPrice + f64(prices.different, i32(problem.structure, m));
    let taker = -1;
    for (let pair = i32(problem.pairStart, m); pair < i32(problem.pairStart, m + 1); pair += 1) {
      const c = u16(problem.pairEvaluator, pair);
      const reduced = u16(problem.pairCents, pair) / 100 - pairPrice(problem, prices, m, c);
      if (reduced < least) {
        least = reduced;
        taker = c;
      }
    }
    best += least;
    if (taker >= 0) addF64(loads, taker, 1);
  }
  return { bound: best + lagrangianBound({ ...problem, missionCount: 0 }, prices), loads };
}
