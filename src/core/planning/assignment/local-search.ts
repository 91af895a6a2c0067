import { f64, i32, nth, u16 } from '../../shared/vector.ts';
import { randomStream, type RandomStream } from '../../shared/random.ts';
import type { Assignment, AssignmentProblem } from './assignment-problem.ts';
import { NOBODY } from './assignment-problem.ts';
import { rules } from './rules.ts';
import { centsOf, count, hasRoom, softCentsOfAdding, tallyOf, type Tally } from './tally.ts';

export type SearchSettings = {
  seed: string;
  /** Attempts for each mission: the search is bounded by work, never by the clock. */
  attemptsPerMission: number;
  /** Candidates of each mission that are tried: the cheapest once the price of their load is counted. */
  candidates: number;
  /** What one more mission for each person is worth (`Prices.load`). */
  load: Float64Array;
  /** Points by which a change may be dearer at first, and at the end, with a chance of 1 in e. */
  warmth: readonly [first: number, last: number];
};

/**
 * Improves an assignment by giving missions to others and by exchanging two, at first also where that costs a little
 * (simulated annealing). Keeps every hard limit. Gives the best assignment met, never a worse one than it was given.
 */
export function searchLocally(problem: AssignmentProblem, from: Assignment, settings: SearchSettings): Assignment {
  const random = randomStream(settings.seed, 'local search');
  const state = { problem, assignment: Int32Array.from(from), tally: tallyOf(problem, from), carried: carriedBy(problem, from), change: 0 };
  const short = shortLists(problem, settings.candidates, settings.load);
  const best = Int32Array.from(from);
  let bestChange = 0;
  const attempts = settings.attemptsPerMission * problem.missionCount;
  const [first, last] = settings.warmth;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const warmth = 100 * first * (last / first) ** (attempt / attempts);
    if (!tryOne(state, short, random, warmth)) continue;
    // Copying at each improvement would cost more than the search: the last tenth, cold, is where the best lies.
    if (attempt > 0.9 * attempts && state.change < bestChange) {
      bestChange = state.change;
      best.set(state.assignment);
    }
  }
  return best;
}

type State = { problem: AssignmentProblem; assignment: Assignment; tally: Tally; carried: Carried; change: number };

/** Tries one change drawn at random; says whether it was made. */
function tryOne(state: State, short: ShortLists, random: RandomStream, warmth: number): boolean {
  const m = random.integer(state.problem.missionCount);
  const size = i32(short.start, m + 1) - i32(short.start, m);
  if (size === 0) return false;
  const taker = u16(short.evaluator, i32(short.start, m) + random.integer(size));
  const giver = i32(state.assignment, m);
  if (taker === giver) return false;
  const price = centsOf(state.problem, m, taker);
  const threshold = -warmth * Math.log(1 - random.uniform());
  if (giver === NOBODY || random.uniform() < 0.3) return give(state, m, giver, taker, price, threshold);
  const own = nth(state.carried.missions, taker);
  if (own.length === 0) return give(state, m, giver, taker, price, threshold);
  return exchange(state, m, nth(own, random.integer(own.length)), giver, taker, price, threshold);
}

function give(state: State, m: number, giver: number, taker: number, price: number, threshold: number): boolean {
  let change = price;
  if (giver !== NOBODY) change += takeAway(state, m, giver);
  if (!hasRoom(state.tally, m, taker)) {
    if (giver !== NOBODY) count(state.tally, m, giver, 1);
    return false;
  }
  change += softCentsOfAdding(state.tally, m, taker);
  if (change > threshold) {
    if (giver !== NOBODY) count(state.tally, m, giver, 1);
    return false;
  }
  count(state.tally, m, taker, 1);
  move(state, m, giver, taker);
  state.change += change;
  return true;
}

function exchange(state: State, m: number, other: number, giver: number, taker: number, price: number, threshold: number): boolean {
  const { tally, problem } = state;
  const back = centsOf(problem, other, giver);
  // The loads do not change: prices alone already say whether it can be worth it, but for what groups would gain.
  if (back === Infinity || price + back - centsOf(problem, m, giver) - centsOf(problem, other, taker) > threshold + 12_000) return false;
  let change = price + back + takeAway(state, m, giver) + takeAway(state, other, taker);
  if (hasRoom(tally, m, taker)) {
    change += softCentsOfAdding(tally, m, taker);
    count(tally, m, taker, 1);
    if (hasRoom(tally, other, giver)) {
      change += softCentsOfAdding(tally, other, giver);
      if (change <= threshold) {
        count(tally, other, giver, 1);
        move(state, m, giver, taker);
        move(state, other, taker, giver);
        state.change += change;
        return true;
      }
    }
    count(tally, m, taker, -1);
  }
  count(tally, other, taker, 1);
  count(tally, m, giver, 1);
  return false;
}

/** Counts a mission out; what that saves, as a change. */
function takeAway({ problem, tally }: State, m: number, c: number): number {
  count(tally, m, c, -1);
  return -centsOf(problem, m, c) - softCentsOfAdding(tally, m, c);
}

/** Missions of each evaluator, and the place of each mission in its list. */
type Carried = { missions: number[][]; place: Int32Array };

function carriedBy(problem: AssignmentProblem, assignment: Assignment): Carried {
  const missions = Array.from({ length: problem.evaluatorCount }, (): number[] => []);
  const place = new Int32Array(problem.missionCount).fill(-1);
  assignment.forEach((c, m) => {
    if (c !== NOBODY) place[m] = nth(missions, c).push(m) - 1;
  });
  return { missions, place };
}

function move({ assignment, carried }: State, m: number, from: number, to: number): void {
  if (from !== NOBODY) {
    const list = nth(carried.missions, from);
    const at = i32(carried.place, m);
    const end = list.pop();
    if (end !== undefined && end !== m) {
      list[at] = end;
      carried.place[end] = at;
    }
  }
  carried.place[m] = nth(carried.missions, to).push(m) - 1;
  assignment[m] = to;
}

type ShortLists = { start: Int32Array; evaluator: Uint16Array };

/** The candidates of each mission that cost least with the price of their load. */
function shortLists({ missionCount, pairStart, pairEvaluator, pairCents }: AssignmentProblem, most: number, load: Float64Array): ShortLists {
  const start = new Int32Array(missionCount + 1);
  const evaluator = new Uint16Array(missionCount * most);
  const keys = new Float64Array(pairEvaluator.length === 0 ? 1 : Math.max(...widths(pairStart)));
  let length = 0;
  for (let m = 0; m < missionCount; m += 1) {
    const from = i32(pairStart, m);
    const pairs = i32(pairStart, m + 1) - from;
    for (let k = 0; k < pairs; k += 1) keys[k] = Math.round(u16(pairCents, from + k) + 100 * (rules.loadPrice - f64(load, u16(pairEvaluator, from + k)))) * 65_536 + k;
    const sorted = keys.subarray(0, pairs).sort();
    for (let k = 0; k < Math.min(most, pairs); k += 1) evaluator[length++] = u16(pairEvaluator, from + (f64(sorted, k) % 65_536));
    start[m + 1] = length;
  }
  return { start, evaluator: evaluator.slice(0, length) };
}

function widths(pairStart: Int32Array): number[] {
  return Array.from({ length: pairStart.length - 1 }, (_, m) => i32(pairStart, m + 1) - i32(pairStart, m));
}
