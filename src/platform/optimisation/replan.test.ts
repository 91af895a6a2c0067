import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planEditionWith } from '#core/planning/plan-edition.ts';
import { evaluator, planRequest, site } from '#core/planning/plan-example.ts';
import type { PlannedMission } from '#core/planning/plan-types.ts';
import { recountPlan } from '#core/planning/recount-plan.ts';
import { requestAfter } from '#core/planning/replan/apply-changes.ts';
import { replanWith, type Change } from '#core/planning/replan/replan.ts';
import { highsSolver } from './highs-solver.server.ts';

const solver = await highsSolver();
const range = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

// Few people with little time, so that a refusal is not simply taken by somebody idle.
const request = planRequest({
  sites: range(6, (i) => site(i, { options: i % 2 ? ['counter'] : [] })),
  evaluators: range(16, (i) => evaluator(i, { capacityPerWeek: 2, gender: i % 2 ? 'woman' : 'man' })),
});
const plan = planEditionWith(request, solver);
const nameOf = (m: { organisationId: string; siteId: string; number: number }) => `${m.organisationId}/${m.siteId}/${m.number}`;

const refusalOf = ({ organisationId, siteId, number, evaluatorId }: PlannedMission): Change => ({ kind: 'refusal', organisationId, siteId, number, evaluatorId: evaluatorId ?? '' });
const assigned = plan.missions.filter((m) => m.evaluatorId !== null);

test('k refusals move at most 2k other missions, keep every rule, and nobody gets back what they refused', () => {
  fc.assert(
    fc.property(fc.subarray([...assigned], { minLength: 1, maxLength: 6 }), (refused) => {
      const result = replanWith(request, plan.missions, refused.map(refusalOf), solver);
      expect(result.affected).toBe(refused.length);
      expect(result.others).toBeLessThanOrEqual(2 * refused.length);
      expect(recountPlan(request, { missions: result.missions, gaps: [] }).broken.filter(({ rule }) => !rule.includes('explained'))).toEqual([]);
      for (const old of refused) expect(result.missions.find((m) => nameOf(m) === nameOf(old))?.evaluatorId).not.toBe(old.evaluatorId);
      expect(result.missions.map(nameOf).sort()).toEqual(plan.missions.map(nameOf).sort());
    }),
    { numRuns: 25 },
  );
});

test('nothing changes when nothing happened, and the difference lists exactly what changed', () => {
  expect(replanWith(request, plan.missions, [], solver)).toMatchObject({ moves: [], affected: 0, others: 0 });
  const [first] = assigned;
  if (!first) throw new Error('a plan without missions');
  const result = replanWith(request, plan.missions, [refusalOf(first)], solver);
  const before = new Map(plan.missions.map((m) => [nameOf(m), m.evaluatorId]));
  const changed = result.missions.filter((m) => before.get(nameOf(m)) !== m.evaluatorId).map(nameOf);
  expect(result.moves.map(nameOf).sort()).toEqual(changed.sort());
  expect(result.moves.find((move) => nameOf(move) === nameOf(first))).toMatchObject({ cause: 'refusal', before: { evaluatorId: first.evaluatorId } });
});

test('somebody who falls ill keeps nothing that begins while away, and what is done stays', () => {
  const [first] = assigned;
  const ill = { kind: 'absence' as const, evaluatorId: first?.evaluatorId ?? '', from: '2026-04-13', to: '2026-05-10' };
  const missions = plan.missions.map((m) => ({ ...m, locked: m.window.from < '2026-04-20' }));
  const result = replanWith(request, missions, [ill], solver, '2026-04-20');
  const own = result.missions.filter((m) => m.evaluatorId === ill.evaluatorId);
  expect(own.filter((m) => m.window.from >= '2026-04-20' && m.window.to <= '2026-05-10')).toEqual([]);
  for (const mission of plan.missions.filter((m) => m.window.from < '2026-04-20')) expect(result.missions).toContainEqual(mission);
});

test('a site that closes gets new days by chance, apart from its others, and no day before today', () => {
  const closure = { kind: 'closure' as const, organisationId: 'org-0001', siteId: 'main', from: '2026-04-20', to: '2026-05-03' };
  const result = replanWith(request, plan.missions, [closure], solver, '2026-04-20');
  const after = requestAfter(request, [closure]);
  expect(recountPlan(after, { missions: result.missions, gaps: [] }).broken.filter(({ rule }) => !rule.includes('explained'))).toEqual([]);
  for (const move of result.moves.filter(({ cause }) => cause === 'closure')) {
    expect(move.organisationId).toBe('org-0001');
    expect(move.after.window.from >= '2026-05-04' || move.after.window.to <= '2026-04-19').toBe(true);
  }
  expect(result.affected).toBeGreaterThan(0);
  expect(replanWith(request, plan.missions, [closure], solver, '2026-04-20')).toEqual(result);
});
