import { i32, u16, u8 } from '../shared/vector.ts';
import type { BuiltProblem } from './assignment/build-problem.ts';
import { buildProblem } from './assignment/build-problem.ts';
import { NOBODY } from './assignment/assignment-problem.ts';
import { reachKm, roadKm } from './assignment/distance.ts';
import { impedimentTo, tieWith, type Impediment, type Tie } from './assignment/eligibility.ts';
import { rules } from './assignment/rules.ts';
import { centsOf, count, softCentsOfAdding, tallyOf, type Tally } from './assignment/tally.ts';
import type { PlanEvaluator, PlannedMission, PlanRequest } from './plan-types.ts';

/** Where a limit of distance comes from: what the person said, the lack of a vehicle, or the rule for everybody. */
export type Limit = 'said' | 'no_vehicle' | 'rule';

/** The way of somebody to a visit, in road kilometres, estimated. `km` null: unknown, or across the sea. */
export type Way = { km: number | null; approximate: boolean; limitKm: number; limit: Limit };

/** Why a person does not make a mission, with the figures for a sentence. */
export type Reason =
  | { code: Tie | Impediment | 'same_channel' | 'same_half_day' }
  | { code: 'too_far'; km: number | null; limitKm: number; limit: Limit }
  | { code: 'week_full'; carried: number; capacity: number }
  | { code: 'met_twice'; contacts: number }
  | { code: 'price'; points: number; chosenPoints: number; km: number | null; chosenKm: number | null }
  | { code: 'load'; carried: number; most: number }
  | { code: 'balance'; points: number }
  | { code: 'dearer'; points: number }
  | { code: 'equal' };

/** Why this person: how many could, how dear they are among those, and what the next best would cost more. */
export type Why = {
  evaluatorId: string;
  candidates: number;
  /** 1 = nobody could do it for less. */
  rank: number;
  points: number;
  /** Null for contacts made from home. */
  way: Way | null;
  others: readonly { evaluatorId: string; points: number; change: number | null; km: number | null }[];
};

/** Answers questions about a plan; built once, since it lays out all pairs. Missions are named by their place in the list. */
export function explainer(request: PlanRequest, missions: readonly PlannedMission[]) {
  const order = [...missions.keys()].sort((a, b) => compare(missions[a]?.organisationId ?? '', missions[b]?.organisationId ?? '') || a - b);
  const built = buildProblem(request, order.flatMap((i) => missions[i] ?? []));
  const index = new Map(built.evaluators.map((e, c) => [e.id, c]));
  const assignment = Int32Array.from(order, (i) => index.get(missions[i]?.evaluatorId ?? '') ?? NOBODY);
  const tally = tallyOf(built.problem, assignment);
  const context = { request, missions, built, assignment, tally };
  const place = new Map(order.map((i, m) => [i, m]));
  return {
    why: (mission: number): Why | null => whyOf(context, mission, place.get(mission) ?? -1),
    /** Empty when the person makes it. */
    whyNot: (mission: number, evaluatorId: string): Reason[] => whyNotOf(context, mission, place.get(mission) ?? -1, index.get(evaluatorId) ?? -1),
    /** Null for contacts made from home. */
    way: (mission: number, evaluatorId: string): Way | null => wayOf(context, mission, built.evaluators[index.get(evaluatorId) ?? -1]),
  };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

type Context = { request: PlanRequest; missions: readonly PlannedMission[]; built: BuiltProblem; assignment: Int32Array; tally: Tally };

function whyOf(context: Context, mission: number, m: number): Why | null {
  const { problem, evaluators } = context.built;
  const c = m < 0 ? NOBODY : i32(context.assignment, m);
  const evaluator = evaluators[c];
  if (!evaluator) return null;
  const own = centsOf(problem, m, c);
  const pairs = Array.from({ length: i32(problem.pairStart, m + 1) - i32(problem.pairStart, m) }, (_, k) => i32(problem.pairStart, m) + k);
  const cheaper = pairs.filter((pair) => u16(problem.pairCents, pair) < own).length;
  const others = pairs.filter((pair) => u16(problem.pairEvaluator, pair) !== c).sort((a, b) => u16(problem.pairCents, a) - u16(problem.pairCents, b));
  return {
    evaluatorId: evaluator.id,
    candidates: pairs.length,
    rank: cheaper + 1,
    points: own / 100,
    way: wayOf(context, mission, evaluator),
    others: others.slice(0, 3).map((pair) => {
      const other = u16(problem.pairEvaluator, pair);
      const free = limitsReached(context, m, other).length === 0;
      return { evaluatorId: evaluators[other]?.id ?? '', points: u16(problem.pairCents, pair) / 100, change: free ? changeOf(context, m, other) : null, km: wayOf(context, mission, evaluators[other])?.km ?? null };
    }),
  };
}

function wayOf({ request, missions }: Context, mission: number, evaluator: PlanEvaluator | undefined): Way | null {
  const planned = missions[mission];
  const site = request.sites.find((s) => s.organisationId === planned?.organisationId && s.siteId === planned.siteId);
  if (!site || !evaluator || planned?.channel !== 'counter') return null;
  const km = roadKm(evaluator, site, request.travel);
  const own = reachKm(evaluator);
  const limit = evaluator.reach && own < rules.visitLimitKm ? evaluator.reach.why : 'rule';
  const exact = evaluator.place && site.place && !evaluator.place.approximate && !site.place.approximate;
  return { km: km === Infinity ? null : km, approximate: !exact, limitKm: Math.min(own, rules.visitLimitKm), limit };
}

function whyNotOf(context: Context, mission: number, m: number, c: number): Reason[] {
  const { request, missions, built, assignment } = context;
  const planned = missions[mission];
  const evaluator = built.evaluators[c];
  const site = request.sites.find((s) => s.organisationId === planned?.organisationId && s.siteId === planned.siteId);
  if (!planned || !evaluator || !site || m < 0 || i32(assignment, m) === c) return [];
  const reasons: Reason[] = [];
  const tie = tieWith(evaluator, site);
  if (tie) reasons.push({ code: tie });
  const impediment = impedimentTo(evaluator, planned);
  if (impediment) reasons.push({ code: impediment });
  if (reasons.length === 0 && centsOf(built.problem, m, c) === Infinity) {
    const way = wayOf(context, mission, evaluator);
    reasons.push({ code: 'too_far', km: way?.km ?? null, limitKm: way?.limitKm ?? rules.visitLimitKm, limit: way?.limit ?? 'rule' });
  }
  reasons.push(...limitsReached(context, m, c));
  return reasons.length > 0 ? reasons : costReasons(context, mission, m, c);
}

/** Hard limits that a person has reached without this mission. */
function limitsReached({ built: { problem }, tally }: Context, m: number, c: number): Reason[] {
  const reasons: Reason[] = [];
  const contacts = u8(tally.body, i32(problem.structure, m) * problem.evaluatorCount + c);
  if (contacts >= rules.perBody) reasons.push({ code: 'met_twice', contacts });
  if (u8(tally.siteChannel, i32(problem.siteChannel, m) * problem.evaluatorCount + c) >= rules.perSiteChannel) reasons.push({ code: 'same_channel' });
  const week = c * problem.weekCount + i32(problem.week, m);
  const capacity = i32(problem.capacity, week);
  if (u16(tally.week, week) >= capacity) reasons.push({ code: 'week_full', carried: u16(tally.week, week), capacity });
  const h = i32(problem.visitHalfDay, m);
  if (h >= 0 && u8(tally.visits, c * problem.halfDayCount + h) > 0) reasons.push({ code: 'same_half_day' });
  return reasons;
}

/** What giving the mission to this person instead would change, part by part. */
function costReasons(context: Context, mission: number, m: number, c: number): Reason[] {
  const { built: { problem, evaluators }, assignment, tally } = context;
  const chosen = i32(assignment, m);
  const points = centsOf(problem, m, c) / 100;
  const chosenPoints = chosen === NOBODY ? points : centsOf(problem, m, chosen) / 100;
  const change = changeOf(context, m, c);
  const reasons: Reason[] = [];
  const kmOf = (who: number): number | null => wayOf(context, mission, evaluators[who])?.km ?? null;
  if (points > chosenPoints) reasons.push({ code: 'price', points, chosenPoints, km: kmOf(c), chosenKm: kmOf(chosen) });
  if (i32(tally.load, c) >= i32(problem.loadHigh, c)) reasons.push({ code: 'load', carried: i32(tally.load, c), most: i32(problem.loadHigh, c) });
  const balance = Math.round(100 * (change - (points - chosenPoints))) / 100;
  if (balance > 0) reasons.push({ code: 'balance', points: balance });
  reasons.push(change > 0 ? { code: 'dearer', points: change } : { code: 'equal' });
  return reasons;
}

/** Points that the whole plan would gain by giving a mission to another, all rules counted. */
function changeOf({ built: { problem }, assignment, tally }: Context, m: number, c: number): number {
  const chosen = i32(assignment, m);
  let change = centsOf(problem, m, c);
  if (chosen !== NOBODY) {
    count(tally, m, chosen, -1);
    change -= centsOf(problem, m, chosen) + softCentsOfAdding(tally, m, chosen);
  }
  change += softCentsOfAdding(tally, m, c);
  if (chosen !== NOBODY) count(tally, m, chosen, 1);
  return change / 100;
}
