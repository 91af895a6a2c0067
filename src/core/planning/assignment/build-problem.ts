import { addDays, mondayOf } from '../../calendar/date.ts';
import { f64, u8 } from '../../shared/vector.ts';
import type { DatedMission } from '../draw-calendar.ts';
import type { PlanEvaluator, PlanRequest, PlanSite } from '../plan-types.ts';
import type { AssignmentProblem } from './assignment-problem.ts';
import { GROUPS, groupCount } from './assignment-problem.ts';
import { reachKm, roadKm } from './distance.ts';
import { contentImpediment, dayImpediment, reluctanceOf, tieWith } from './eligibility.ts';
import { leastOf, rules } from './rules.ts';

/** A problem and the people its indices stand for, in order of id. */
export type BuiltProblem = { problem: AssignmentProblem; evaluators: readonly PlanEvaluator[]; weeks: readonly string[] };

/**
 * Lays out who may make which mission as flat arrays. `missions`: as `drawCalendar` gives them, the missions of a body
 * side by side. Evaluators are taken in order of id, so that the order of the request does not matter.
 */
export function buildProblem(request: PlanRequest, missions: readonly DatedMission[]): BuiltProblem {
  const evaluators = [...request.evaluators].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (evaluators.length > 65_535) throw new RangeError('more evaluators than a plan can hold');
  const structure = numbered(missions, (m) => m.organisationId);
  const siteChannel = numbered(missions, (m) => `${m.organisationId}/${m.siteId}/${m.channel}`);
  const weeks = [...new Set(missions.map((m) => mondayOf(m.window.from)))].sort();
  const week = missions.map((m) => weeks.indexOf(mondayOf(m.window.from)));
  const visits = numbered(missions, (m) => (isVisit(m) ? `${m.window.from} ${m.half}` : null));
  const capacity = evaluators.flatMap((e) => weeks.map((monday) => capacityIn(e, monday)));
  const structureStart = startsOf(structure.index, structure.count);
  const pairs = listPairs(request, missions, evaluators);
  const problem: AssignmentProblem = {
    missionCount: missions.length,
    evaluatorCount: evaluators.length,
    structureCount: structure.count,
    siteChannelCount: siteChannel.count,
    weekCount: weeks.length,
    halfDayCount: visits.count,
    structure: structure.index,
    structureStart,
    siteChannel: siteChannel.index,
    week: Int32Array.from(week),
    visitHalfDay: visits.index,
    ...pairs,
    capacity: Int32Array.from(capacity),
    ...loadBands(missions.length, evaluators, weeks),
    genderGroup: Int8Array.from(evaluators, (e) => groupIndex(e.gender)),
    ageGroup: Int8Array.from(evaluators, (e) => groupIndex(e.ageBand)),
    ...leastNumbers(structureStart, evaluators),
  };
  return { problem, evaluators, weeks };
}

const isVisit = (mission: DatedMission): boolean => mission.channel === 'counter';

const groupIndex = (group: (typeof GROUPS)[number] | null | undefined): number => (group ? GROUPS.indexOf(group) : -1);

/** Numbers the values of a key in order of appearance; -1 where the key is null. */
function numbered(missions: readonly DatedMission[], key: (mission: DatedMission) => string | null) {
  const numbers = new Map<string, number>();
  const index = Int32Array.from(missions, (mission) => {
    const name = key(mission);
    if (name === null) return -1;
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
  return { index, count: numbers.size };
}

function startsOf(structure: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  let seen = -1;
  structure.forEach((s, m) => {
    if (s < seen) throw new RangeError('the missions of a body must stand side by side');
    if (s > seen) starts[s] = m;
    seen = s;
  });
  starts[count] = structure.length;
  return starts;
}

function capacityIn(evaluator: PlanEvaluator, monday: string): number {
  return dayImpediment(evaluator, { window: { from: monday, to: addDays(monday, 6) }, half: null }) ? 0 : evaluator.capacityPerWeek;
}

/** An equal part of the work for equal capacity in the campaign, more or less 15 %, in whole missions. */
function loadBands(missions: number, evaluators: readonly PlanEvaluator[], weeks: readonly string[]) {
  const capacities = evaluators.map((e) => weeks.reduce((total, monday) => total + capacityIn(e, monday), 0));
  const all = capacities.reduce((a, b) => a + b, 0) || 1;
  const part = capacities.map((capacity) => (missions * capacity) / all);
  return {
    loadLow: Int32Array.from(part, (p, c) => Math.min(capacities[c] ?? 0, Math.floor(p * (1 - rules.loadBand)))),
    loadHigh: Int32Array.from(part, (p) => Math.ceil(p * (1 + rules.loadBand))),
  };
}

/** A group that nobody belongs to is not asked for. */
function leastNumbers(structureStart: Int32Array, evaluators: readonly PlanEvaluator[]) {
  const present = GROUPS.map((group) => evaluators.some((e) => e.gender === group || e.ageBand === group));
  const structures = structureStart.length - 1;
  const leastDifferent = new Int32Array(structures);
  const leastOfGroup = new Int32Array(structures * groupCount);
  for (let s = 0; s < structures; s += 1) {
    const contacts = (structureStart[s + 1] ?? 0) - (structureStart[s] ?? 0);
    leastDifferent[s] = Math.min(contacts, rules.differentPeople, evaluators.length);
    for (let g = 0; g < groupCount; g += 1) {
      if (present[g]) leastOfGroup[s * groupCount + g] = leastOf(contacts, g < 2 ? rules.perGender : rules.perAge);
    }
  }
  return { leastDifferent, leastOfGroup };
}

/** Everything about a pair is looked up by the class of the mission's day and content, of which there are few. */
function listPairs(request: PlanRequest, missions: readonly DatedMission[], evaluators: readonly PlanEvaluator[]) {
  const sites = new Map(request.sites.map((site) => [`${site.organisationId}/${site.siteId}`, site]));
  const ofSite = remembered((site: PlanSite) => `${site.organisationId}/${site.siteId}`, (site) => ({
    tied: Uint8Array.from(evaluators, (e) => (tieWith(e, site) ? 1 : 0)),
    km: Float64Array.from(evaluators, (e) => kmWithinReach(request, e, site)),
  }));
  const ofDay = remembered((m: DatedMission) => `${m.window.from} ${m.window.to} ${m.half}`, (m) =>
    Uint8Array.from(evaluators, (e) => (dayImpediment(e, m) ? 1 : 0)));
  const ofContent = remembered((m: DatedMission) => `${m.scenarioId}|${m.channel}|${m.scenarioKind}|${m.persona}`, (m) => ({
    unfit: Uint8Array.from(evaluators, (e) => (contentImpediment(e, m) ? 1 : 0)),
    cents: Float64Array.from(evaluators, (e) => Math.round(100 * reluctanceOf(e, m))),
  }));
  const pairStart = new Int32Array(missions.length + 1);
  const nearCandidates = new Int32Array(missions.length).fill(-1);
  const pairs = growingPairs();
  missions.forEach((mission, m) => {
    const site = sites.get(`${mission.organisationId}/${mission.siteId}`);
    if (site) {
      const { tied, km } = ofSite(site);
      const { unfit, cents } = ofContent(mission);
      const away = ofDay(mission);
      const able = (c: number): boolean => u8(tied, c) + u8(unfit, c) + u8(away, c) === 0;
      const visit = isVisit(mission) ? visitCents(km, able) : null;
      if (visit) nearCandidates[m] = visit.near;
      for (let c = 0; c < evaluators.length; c += 1) {
        if (!able(c)) continue;
        const travel = visit ? f64(visit.cents, c) : 0;
        if (travel < Infinity) pairs.push(c, travel + f64(cents, c));
      }
    }
    pairStart[m + 1] = pairs.length();
  });
  return { pairStart, nearCandidates, ...pairs.arrays() };
}

/** Infinity where somebody does not go so far: that promise is never relaxed. */
function kmWithinReach({ travel }: PlanRequest, evaluator: PlanEvaluator, site: PlanSite): number {
  const km = roadKm(evaluator, site, travel);
  return km <= reachKm(evaluator) ? km : Infinity;
}

/** The price of the way for each person who is able; Infinity for those who live too far. */
function visitCents(km: Float64Array, able: (c: number) => boolean) {
  const cents = new Float64Array(km.length).fill(Infinity);
  const byDistance = [...km.keys()].filter((c) => able(c) && f64(km, c) <= rules.relaxedLimitKm).sort((a, b) => f64(km, a) - f64(km, b) || a - b);
  const near = byDistance.filter((c) => f64(km, c) <= rules.visitLimitKm).length;
  const considered = near >= rules.fewCandidates ? near : Math.max(near, rules.relaxedCandidates);
  for (const c of byDistance.slice(0, considered)) cents[c] = travelCents(f64(km, c));
  return { cents, near };
}

/** Price of a visit's way, in hundredths of a point. */
export function travelCents(km: number): number {
  return Math.round(100 * (rules.pricePerKm * km + (km > rules.visitLimitKm ? rules.relaxedPrice : 0)));
}

function remembered<In, Out>(key: (input: In) => string, make: (input: In) => Out): (input: In) => Out {
  const known = new Map<string, Out>();
  return (input) => {
    const name = key(input);
    const found = known.get(name) ?? make(input);
    known.set(name, found);
    return found;
  };
}

/** Two arrays that double as they fill: millions of pairs must not pass through objects. */
function growingPairs() {
  let evaluator = new Uint16Array(1 << 16);
  let cents = new Uint16Array(1 << 16);
  let length = 0;
  const doubled = (from: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> => {
    const to = new Uint16Array(from.length * 2);
    to.set(from);
    return to;
  };
  return {
    push(c: number, price: number): void {
      if (length === evaluator.length) {
        evaluator = doubled(evaluator);
        cents = doubled(cents);
      }
      evaluator[length] = c;
      cents[length] = price;
      length += 1;
    },
    length: () => length,
    arrays: () => ({ pairEvaluator: evaluator.slice(0, length), pairCents: cents.slice(0, length) }),
  };
}
