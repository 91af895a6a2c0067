import { mondayOf } from '../calendar/date.ts';
import { randomStream } from '../shared/random.ts';
import type { PlanEvaluator, PlanGapReason, PlannedMission, PlanRequest, PlanSite } from './plan-types.ts';
import { MAX_CONTACTS_WITH_ONE_BODY } from './plan-types.ts';

type Unassigned = Omit<PlannedMission, 'evaluatorId'>;

/** What an evaluator already carries. Keys name a week, a body, a site and channel, or a half-day of visits. */
type Load = { evaluator: PlanEvaluator; rank: number; total: number; carried: Map<string, number> };

type Assignment = { evaluatorId: string } | { evaluatorId: null; reason: PlanGapReason };

/**
 * Gives each mission an evaluator, the missions with the fewest possible evaluators first. Among those who may, the one
 * who knows the body least, then the one who carries least for their capacity, then by a seeded order.
 */
export function assignEvaluators(request: PlanRequest, missions: readonly Unassigned[]): Assignment[] {
  const loads = seededOrder(request.evaluators, request.seed, 'evaluators').map((evaluator, rank): Load => ({
    evaluator,
    rank,
    total: 0,
    carried: new Map(),
  }));
  const eligible = eligibleLoads(request, loads);
  const assigned: Assignment[] = [];
  for (const i of scarcestFirst(request, missions, eligible)) {
    const mission = missions[i];
    if (mission) assigned[i] = assign(mission, eligible(mission));
  }
  return assigned;
}

function assign(mission: Unassigned, candidates: readonly Load[]): Assignment {
  if (candidates.length === 0) return { evaluatorId: null, reason: 'no_eligible_evaluator' };
  const limits = limitsOf(mission);
  let chosen: Load | undefined;
  for (const load of candidates) {
    if (hasRoom(load, limits) && (!chosen || compareLoads(load, chosen, limits.body.key) < 0)) chosen = load;
  }
  if (!chosen) return { evaluatorId: null, reason: 'evaluators_full' };
  chosen.total += 1;
  for (const { key } of Object.values(limits)) chosen.carried.set(key, carriedBy(chosen, key) + 1);
  return { evaluatorId: chosen.evaluator.id };
}

/** Who may meet the site at all: not their own municipality, no conflict, and near enough for a visit. */
function mayMeet(evaluator: PlanEvaluator, site: PlanSite, visit: boolean): boolean {
  if (evaluator.conflicts.includes(site.organisationId)) return false;
  if (evaluator.homeInseeCode !== null && evaluator.homeInseeCode === site.inseeCode) return false;
  return !visit || (evaluator.homeDepartmentCode !== null && evaluator.homeDepartmentCode === site.departmentCode);
}

function eligibleLoads(request: PlanRequest, loads: readonly Load[]) {
  const sites = new Map(request.sites.map((site) => [`${site.organisationId}/${site.siteId}`, site]));
  const known = new Map<string, Load[]>();
  return (mission: Unassigned): readonly Load[] => {
    const visit = mission.channel === 'counter';
    const key = `${mission.organisationId}/${mission.siteId}`;
    const site = sites.get(key);
    const knownKey = `${key}/${visit}`;
    const eligible = known.get(knownKey) ?? loads.filter((load) => site && mayMeet(load.evaluator, site, visit));
    known.set(knownKey, eligible);
    return eligible;
  };
}

type Limit = { key: string; most: number };

/** What a mission counts against, with the most that one evaluator may carry; the week is up to each evaluator. */
function limitsOf(mission: Unassigned) {
  const { organisationId, siteId, channel, window, half } = mission;
  const visit = channel === 'counter' ? `visit ${window.from}/${half}` : 'no visit';
  return {
    body: { key: `body ${organisationId}`, most: MAX_CONTACTS_WITH_ONE_BODY },
    channel: { key: `channel ${organisationId}/${siteId}/${channel}`, most: 1 },
    visit: { key: visit, most: channel === 'counter' ? 1 : Infinity },
    week: { key: `week ${mondayOf(window.from)}`, most: Infinity },
  } satisfies Record<string, Limit>;
}

const carriedBy = (load: Load, key: string): number => load.carried.get(key) ?? 0;

function hasRoom(load: Load, { body, channel, visit, week }: ReturnType<typeof limitsOf>): boolean {
  const underLimits = [body, channel, visit].every(({ key, most }) => carriedBy(load, key) < most);
  return underLimits && carriedBy(load, week.key) < load.evaluator.capacityPerWeek;
}

function compareLoads(a: Load, b: Load, body: string): number {
  const met = carriedBy(a, body) - carriedBy(b, body);
  const busy = a.total / a.evaluator.capacityPerWeek - b.total / b.evaluator.capacityPerWeek;
  return met || busy || a.rank - b.rank;
}

function scarcestFirst(
  request: PlanRequest,
  missions: readonly Unassigned[],
  eligible: (mission: Unassigned) => readonly Load[],
): number[] {
  const counted = missions.map((mission, index) => ({ index, candidates: eligible(mission).length }));
  const shuffled = randomStream(request.seed, 'missions').shuffle(counted);
  return shuffled.sort((a, b) => a.candidates - b.candidates).map(({ index }) => index);
}

/** An order that depends on the seed and the ids alone, not on the order of the list. */
function seededOrder(evaluators: readonly PlanEvaluator[], seed: string, purpose: string): PlanEvaluator[] {
  const sorted = [...evaluators].sort((a, b) => (a.id < b.id ? -1 : 1));
  return randomStream(seed, purpose).shuffle(sorted);
}
