import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProblem } from '#core/planning/assignment/build-problem.ts';
import { assignGreedily } from '#core/planning/assignment/assign-greedily.ts';
import { searchLocally } from '#core/planning/assignment/local-search.ts';
import { lagrangianBound } from '#core/planning/assignment/lower-bound.ts';
import { boundVisits, solveByBlocks } from '#core/planning/assignment/solve-by-blocks.ts';
import { objectiveOf, totalOf } from '#core/planning/assignment/tally.ts';
import { drawCalendar } from '#core/planning/draw-calendar.ts';
import { explainer } from '#core/planning/explain.ts';
import { planEditionWith } from '#core/planning/plan-edition.ts';
import { evaluator, personas, planRequest, scenarios, site } from '#core/planning/plan-example.ts';
import { planMissions, planOf } from '#core/planning/plan-missions.ts';
import type { PlannedMission, PlanRequest } from '#core/planning/plan-types.ts';
import { recountObjective } from '#core/planning/recount-objective.ts';
import { recountPlan } from '#core/planning/recount-plan.ts';
import { whatIfWith } from '#core/planning/what-if.ts';
import { inventedPanel } from '#tests/bench/planning/panel.ts';
import { highsSolver } from './highs-solver.server.ts';

const solver = await highsSolver();
const range = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const place = fc.record({ latitude: fc.double({ min: 43, max: 47, noNaN: true }), longitude: fc.double({ min: 0, max: 5, noNaN: true }) });
const person = fc.record({
  place: fc.option(place),
  gender: fc.constantFrom('woman', 'man', null),
  ageBand: fc.constantFrom('young', 'middle', 'older', null),
  capacityPerWeek: fc.integer({ min: 0, max: 2 }),
  conflicts: fc.constantFrom<string[]>([], ['org-0001']),
  unavailable: fc.constantFrom([], [{ from: '2026-04-06', to: '2026-05-03' }]),
  personas: fc.constantFrom(undefined, ['ordinary']),
  reluctance: fc.dictionary(fc.constantFrom('phone', 'website/review', 'counter', 'opening-hours'), fc.integer({ min: 0, max: 5 })),
});
const tiny = fc.record({
  people: fc.array(person, { minLength: 4, maxLength: 4 }),
  places: fc.array(fc.option(place), { minLength: 3, maxLength: 3 }),
  seed: fc.string(),
});

/** 3 bodies, 4 people, 2 contacts a body: few enough assignments to try them all. */
function tinyRequest({ people, places, seed }: typeof tiny extends fc.Arbitrary<infer T> ? T : never): PlanRequest {
  return planRequest({
    seed,
    channels: [{ id: 'phone', audits: [{ scenario: 'information', count: 1 }] }, { id: 'counter', audits: [{ scenario: 'information', count: 1 }] }],
    sites: places.map((at, i) => site(i, { place: at })),
    evaluators: people.map((changes, i) => evaluator(i, changes)),
  });
}

/** The least cost over every assignment that breaks no rule, counted by the independent evaluator alone. */
function bruteForce(request: PlanRequest, missions: readonly PlannedMission[]): number {
  let best = Infinity;
  const choices = [null, ...request.evaluators.map((e) => e.id)];
  const tried = missions.map((m) => ({ ...m }));
  const go = (m: number): void => {
    if (m === tried.length) {
      best = Math.min(best, recountObjective(request, tried).total);
      return;
    }
    const mission = tried[m];
    for (const id of choices) {
      if (!mission) return;
      mission.evaluatorId = id;
      // Rules about people only get worse as more missions are given.
      const people = recountPlan({ ...request, sites: request.sites }, { missions: tried.slice(0, m + 1), gaps: [] }).broken.filter(({ where }) => where === id);
      if (people.length === 0) go(m + 1);
    }
    if (mission) mission.evaluatorId = null;
  };
  go(0);
  return best;
}

test('on tiny cases the programme finds what trying every assignment finds', () => {
  fc.assert(
    fc.property(tiny, (drawn) => {
      const request = tinyRequest(drawn);
      const plan = planEditionWith(request, solver);
      expect(plan.quality.objective).toBeCloseTo(bruteForce(request, plan.missions), 6);
      expect(plan.quality.percentAbove).toBeLessThan(1e-6);
    }),
    { numRuns: 25 },
  );
});

/** An ordinary small panel, with ages, genders, places and absences. */
function smallRequest(bodies: number, people: number, seed = 'small'): PlanRequest {
  const at = (i: number) => ({ latitude: 44 + ((i * 37) % 40) / 20, longitude: 1 + ((i * 61) % 50) / 20 });
  return planRequest({
    seed, scenarios, personas,
    sites: range(bodies, (i) => site(i, { place: at(i), options: i % 2 ? ['counter'] : [] })),
    evaluators: range(people, (i) => evaluator(i, {
      place: at(i * 7 + 3), capacityPerWeek: 4, gender: i % 2 ? 'woman' : 'man', ageBand: (['young', 'middle', 'older'] as const)[i % 3],
      reluctance: { phone: i % 4, 'email/complaint': (i * 3) % 6, letter: i % 2 }, pastAudits: i % 5 ? [] : ['org-0002'],
    })),
  });
}

test('a plan breaks no rule, costs what the evaluator counts, and nothing better exists', () => {
  const request = smallRequest(14, 24);
  const plan = planEditionWith(request, solver);
  expect(recountPlan(request, plan)).toMatchObject({ broken: [], unassigned: 0 });
  expect(plan.quality).toMatchObject({ verdict: 'best', percentAbove: 0 });
  expect(recountObjective(request, plan.missions).total).toBeCloseTo(plan.quality.objective, 6);
  expect(plan.quality.objective).toBeLessThanOrEqual(plan.notes.greedyObjective);
  for (const own of Map.groupBy(plan.missions, (m) => m.organisationId).values()) {
    expect(new Set(own.map((m) => m.evaluatorId)).size).toBeGreaterThanOrEqual(10);
  }
  expect(plan.notes.solver.name).toBe('HiGHS');
});

test('the short form of the benchmark: within 0.1 % of the bound, and better than the quick way', () => {
  const request = inventedPanel({ bodies: 40, evaluators: 40 });
  const plan = planEditionWith(request, solver);
  expect(plan.quality.percentAbove).toBeLessThanOrEqual(0.1);
  expect(plan.notes.greedyObjective).toBeGreaterThan(1.01 * plan.quality.objective);
  expect(recountPlan(request, plan).broken).toEqual([]);
  expect(recountObjective(request, plan.missions).total).toBeCloseTo(plan.quality.objective, 6);
});

test('the same request gives the same plan, whatever the order of its lists; another seed gives another', () => {
  const request = smallRequest(8, 20);
  const plan = planEditionWith(request, solver);
  const turned = { ...request, sites: [...request.sites].reverse(), evaluators: [...request.evaluators].reverse() };
  expect(planEditionWith(turned, solver)).toEqual(plan);
  expect(planEditionWith({ ...request, seed: 'other' }, solver).missions).not.toEqual(plan.missions);
});

test('the quick way keeps every rule too and the two evaluators agree on its cost', () => {
  const request = smallRequest(30, 40);
  const plan = planMissions(request);
  const calendar = drawCalendar(request);
  const { problem } = buildProblem(request, calendar.missions);
  expect(recountPlan(request, plan).broken).toEqual([]);
  expect(recountObjective(request, plan.missions).total).toBeCloseTo(totalOf(objectiveOf(problem, assignGreedily(problem, request.seed))), 6);
});

test('local search and blocks keep every rule, and no bound is above what they find', () => {
  const request = smallRequest(24, 40);
  const calendar = drawCalendar(request);
  const built = buildProblem(request, calendar.missions);
  const { problem } = built;
  const stage = { startingPairs: 8, addedPairs: 4, rounds: 3, worthAdding: 0, relativeGap: 1e-6, nodeLimit: 500, seed: 1 };
  const load = new Float64Array(problem.evaluatorCount);
  const blocks = solveByBlocks(problem, solver, { seed: 's', blocks: 2, visits: stage, remote: stage, expectedLoad: load }, () => undefined);
  const better = searchLocally(problem, blocks.assignment, { seed: 's', attemptsPerMission: 100, candidates: 20, load, warmth: [0.5, 0.02] });
  const cost = (assignment: Int32Array) => totalOf(objectiveOf(problem, assignment));
  expect(cost(better)).toBeLessThanOrEqual(cost(blocks.assignment));
  for (const assignment of [blocks.assignment, better]) expect(recountPlan(request, planOf(calendar, built, assignment)).broken).toEqual([]);
  const best = planEditionWith(request, solver).quality.objective;
  for (const prices of blocks.prices) {
    const bound = lagrangianBound(problem, prices, boundVisits(problem, solver, stage, prices));
    expect(bound).toBeLessThanOrEqual(best + 1e-6);
  }
});

test('a visit where fewer than four live within reach goes to one of the nearest, and the plan says so', () => {
  const far = range(20, (i) => evaluator(i, { place: { latitude: 48 + i / 100, longitude: 2 } }));
  const request = planRequest({ sites: [site(1, { options: ['counter'], place: { latitude: 44, longitude: 2 } })], evaluators: far });
  const plan = planEditionWith(request, solver);
  expect(plan.relaxed.map(({ peopleWithinLimit, limitKm }) => ({ peopleWithinLimit, limitKm }))).toEqual([{ peopleWithinLimit: 0, limitKm: 150 }, { peopleWithinLimit: 0, limitKm: 150 }]);
  const visits = plan.missions.filter((m) => m.channel === 'counter').map((m) => Number(m.evaluatorId?.slice(-3)));
  expect(Math.max(...visits)).toBeLessThan(8);
  expect(recountPlan(request, plan).broken).toEqual([]);
});

test('nobody is sent farther for a visit than they said, nor across the sea, and the reason says how far', () => {
  const toulouse = { latitude: 43.604, longitude: 1.444 };
  const visited = site(1, { options: ['counter'], place: toulouse });
  const evaluators = [
    ...range(16, (i) => evaluator(i, { place: { latitude: 43.3, longitude: 1.4 } })), // 44 km by road
    evaluator(90, { place: { latitude: 43.1, longitude: 1.6, approximate: true }, reach: { km: 50, why: 'said' } }),
    evaluator(91, { place: { latitude: 43.1, longitude: 1.6 }, reach: { km: 60, why: 'no_vehicle' } }),
    evaluator(92, { place: { latitude: 42.7, longitude: 9.45 }, homeDepartmentCode: '2B' }),
  ];
  const travel = { roadFactor: 1.3, sameDepartmentKm: 30, islands: [['2A', '2B']] };
  const request = planRequest({ sites: [visited], evaluators, travel });
  const plan = planEditionWith(request, solver);
  expect(recountPlan(request, plan).broken).toEqual([]);
  const visit = plan.missions.findIndex((m) => m.channel === 'counter');
  const { why, whyNot, way } = explainer(request, plan.missions);
  expect(Math.round(why(visit)?.way?.km ?? 0)).toBe(44);
  expect(whyNot(visit, 'evaluator-090')).toEqual([{ code: 'too_far', km: expect.closeTo(75, 0), limitKm: 50, limit: 'said' }]);
  expect(whyNot(visit, 'evaluator-091')).toMatchObject([{ code: 'too_far', limitKm: 60, limit: 'no_vehicle' }]);
  expect(whyNot(visit, 'evaluator-092')).toEqual([{ code: 'too_far', km: null, limitKm: 150, limit: 'rule' }]);
  expect(way(visit, 'evaluator-090')).toMatchObject({ approximate: true, limitKm: 50, limit: 'said' });
  expect(way(plan.missions.findIndex((m) => m.channel === 'phone'), 'evaluator-090')).toBeNull();
  const forced = { ...plan, missions: plan.missions.map((m, i) => (i === visit ? { ...m, evaluatorId: 'evaluator-090' } : m)) };
  expect(recountPlan(request, forced).broken.map(({ rule }) => rule)).toContain('visits are within reach');
});

test('for any person and mission there is a reason with figures', () => {
  const base = smallRequest(8, 24);
  const conflicts = ['org-0003'];
  const request = { ...base, evaluators: base.evaluators.map((e, i) => (i === 0 ? { ...e, conflicts, homeInseeCode: '30001' } : e)) };
  const plan = planEditionWith(request, solver);
  const { why, whyNot } = explainer(request, plan.missions);
  const ids = request.evaluators.map((e) => e.id);
  plan.missions.forEach((mission, i) => {
    expect(why(i)).toMatchObject({ evaluatorId: mission.evaluatorId });
    for (const id of ids) {
      const reasons = whyNot(i, id);
      expect(reasons.length === 0).toBe(id === mission.evaluatorId);
      // In a best plan nobody else would have been cheaper.
      for (const reason of reasons) if (reason.code === 'dearer') expect(reason.points).toBeGreaterThan(0);
    }
  });
  const first = (organisationId: string) => plan.missions.findIndex((m) => m.organisationId === organisationId);
  expect(whyNot(first('org-0003'), 'evaluator-000')).toContainEqual({ code: 'declared_tie' });
  expect(whyNot(first('org-0001'), 'evaluator-000')).toContainEqual({ code: 'residence' });
  expect(whyNot(first('org-0002'), 'evaluator-005')).toContainEqual({ code: 'past_audit' });
});

test('more people where nobody lives near make relaxed visits ordinary', () => {
  const request = planRequest({
    sites: [site(1, { departmentCode: '15', options: ['counter'], place: { latitude: 45, longitude: 2.6 } })],
    evaluators: range(16, (i) => evaluator(i, { place: { latitude: 48.8, longitude: 2.3 }, homeDepartmentCode: '75' })),
  });
  const answer = whatIfWith(request, { departmentCode: '15', more: 4 }, solver);
  expect(answer).toMatchObject({ method: 're_solved', before: { relaxedVisits: 2 }, after: { relaxedVisits: 0, unassigned: 0 } });
  expect(answer.after.points).toBeLessThan(answer.before.points - 100);
});
