import { i32, u16, u8 } from '../../shared/vector.ts';
import type { Assignment, AssignmentProblem } from './assignment-problem.ts';
import { groupCount, NOBODY } from './assignment-problem.ts';
import { rules } from './rules.ts';

const cents = (points: number): number => Math.round(100 * points);
const loadCents = cents(rules.loadPrice);
const mixCents = cents(rules.mixPrice);
const differentCents = cents(rules.differentPrice);
const unassignedCents = cents(rules.unassignedPrice);

/** What a set of assigned missions uses of every limit, kept up to date one assignment at a time. */
export type Tally = {
  readonly problem: AssignmentProblem;
  readonly load: Int32Array;
  /** At c * weekCount + w. */
  readonly week: Uint16Array;
  /** At c * halfDayCount + h. */
  readonly visits: Uint8Array;
  /** At s * evaluatorCount + c. */
  readonly body: Uint8Array;
  /** At siteChannel * evaluatorCount + c. */
  readonly siteChannel: Uint8Array;
  /** At s * groupCount + g. */
  readonly group: Int32Array;
  readonly different: Int32Array;
};

export function emptyTally(problem: AssignmentProblem): Tally {
  const { evaluatorCount, structureCount, siteChannelCount, weekCount, halfDayCount } = problem;
  return {
    problem,
    load: new Int32Array(evaluatorCount),
    week: new Uint16Array(evaluatorCount * weekCount),
    visits: new Uint8Array(evaluatorCount * Math.max(1, halfDayCount)),
    body: new Uint8Array(structureCount * evaluatorCount),
    siteChannel: new Uint8Array(siteChannelCount * evaluatorCount),
    group: new Int32Array(structureCount * groupCount),
    different: new Int32Array(structureCount),
  };
}

export function tallyOf(problem: AssignmentProblem, assignment: Assignment): Tally {
  const tally = emptyTally(problem);
  assignment.forEach((c, m) => {
    if (c !== NOBODY) count(tally, m, c, 1);
  });
  return tally;
}

/** Counts an assignment in (`by` 1) or out (`by` -1). */
export function count(tally: Tally, m: number, c: number, by: 1 | -1): void {
  const { problem } = tally;
  const s = i32(problem.structure, m);
  const h = i32(problem.visitHalfDay, m);
  const body = s * problem.evaluatorCount + c;
  const siteChannel = i32(problem.siteChannel, m) * problem.evaluatorCount + c;
  const week = c * problem.weekCount + i32(problem.week, m);
  tally.load[c] = i32(tally.load, c) + by;
  tally.week[week] = u16(tally.week, week) + by;
  if (h >= 0) tally.visits[c * problem.halfDayCount + h] = u8(tally.visits, c * problem.halfDayCount + h) + by;
  const met = u8(tally.body, body);
  tally.body[body] = met + by;
  if ((by === 1 && met === 0) || (by === -1 && met === 1)) tally.different[s] = i32(tally.different, s) + by;
  tally.siteChannel[siteChannel] = u8(tally.siteChannel, siteChannel) + by;
  for (const g of [problem.genderGroup[c] ?? -1, problem.ageGroup[c] ?? -1]) {
    if (g >= 0) tally.group[s * groupCount + g] = i32(tally.group, s * groupCount + g) + by;
  }
}

/** Whether one more mission keeps every hard limit of a person who may make it. */
export function hasRoom(tally: Tally, m: number, c: number): boolean {
  const { problem } = tally;
  const { evaluatorCount } = problem;
  if (u8(tally.body, i32(problem.structure, m) * evaluatorCount + c) >= rules.perBody) return false;
  if (u8(tally.siteChannel, i32(problem.siteChannel, m) * evaluatorCount + c) >= rules.perSiteChannel) return false;
  const week = c * problem.weekCount + i32(problem.week, m);
  if (u16(tally.week, week) >= i32(problem.capacity, week)) return false;
  const h = i32(problem.visitHalfDay, m);
  return h < 0 || u8(tally.visits, c * problem.halfDayCount + h) === 0;
}

/** What the soft rules lose or gain, in hundredths, by counting an assignment in. The price of the pair comes on top. */
export function softCentsOfAdding(tally: Tally, m: number, c: number): number {
  const { problem } = tally;
  const s = i32(problem.structure, m);
  const load = i32(tally.load, c);
  let change = -unassignedCents;
  if (load >= i32(problem.loadHigh, c)) change += loadCents;
  if (load < i32(problem.loadLow, c)) change -= loadCents;
  const fresh = u8(tally.body, s * problem.evaluatorCount + c) === 0;
  if (fresh && i32(tally.different, s) < i32(problem.leastDifferent, s)) change -= differentCents;
  return change - mixGain(tally, s, problem.genderGroup[c] ?? -1) - mixGain(tally, s, problem.ageGroup[c] ?? -1);
}

function mixGain(tally: Tally, s: number, g: number): number {
  if (g < 0) return 0;
  const at = s * groupCount + g;
  return i32(tally.group, at) < i32(tally.problem.leastOfGroup, at) ? mixCents : 0;
}

/** The parts of the objective, in points; the objective is their sum. */
export type ObjectiveParts = {
  /** Ways of visits and what people would rather not do. */
  pairs: number;
  load: number;
  mix: number;
  different: number;
  unassigned: number;
};

export function objectiveOf(problem: AssignmentProblem, assignment: Assignment, tally = tallyOf(problem, assignment)): ObjectiveParts {
  const parts = { pairs: 0, load: 0, mix: 0, different: 0, unassigned: 0 };
  assignment.forEach((c, m) => {
    if (c === NOBODY) parts.unassigned += unassignedCents;
    else parts.pairs += centsOf(problem, m, c);
  });
  for (let c = 0; c < problem.evaluatorCount; c += 1) {
    const load = i32(tally.load, c);
    parts.load += loadCents * (Math.max(0, load - i32(problem.loadHigh, c)) + Math.max(0, i32(problem.loadLow, c) - load));
  }
  problem.leastOfGroup.forEach((least, at) => (parts.mix += mixCents * Math.max(0, least - i32(tally.group, at))));
  problem.leastDifferent.forEach((least, s) => (parts.different += differentCents * Math.max(0, least - i32(tally.different, s))));
  for (const name of ['pairs', 'load', 'mix', 'different', 'unassigned'] as const) parts[name] /= 100;
  return parts;
}

export function totalOf(parts: ObjectiveParts): number {
  return Math.round(100 * (parts.pairs + parts.load + parts.mix + parts.different + parts.unassigned)) / 100;
}

/** The price of a pair in hundredths; Infinity when the person may not make the mission. */
export function centsOf({ pairStart, pairEvaluator, pairCents }: AssignmentProblem, m: number, c: number): number {
  let low = i32(pairStart, m);
  let high = i32(pairStart, m + 1) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = u16(pairEvaluator, middle);
    if (found === c) return u16(pairCents, middle);
    if (found < c) low = middle + 1;
    else high = middle - 1;
  }
  return Infinity;
}
