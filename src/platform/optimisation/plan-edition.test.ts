import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { planEditionWith } from '#core/planning/plan-edition.ts';
import { evaluator, planRequest, site } from '#core/planning/plan-example.ts';
import { highsSolver } from './highs-solver.server.ts';
import { planEdition, PlanningCancelled, replan, whatIf } from './plan-edition.server.ts';

const root = resolve('.');
const range = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const request = planRequest({ sites: range(6, (i) => site(i)), evaluators: range(24, (i) => evaluator(i, { reluctance: { phone: i % 4 } })) });

test('a plan made in a worker is the plan made here, and tells how far it is', async () => {
  const steps: string[] = [];
  const plan = await planEdition(request, { root, onProgress: ({ step }) => steps.push(step) });
  expect(plan).toEqual(planEditionWith(request, await highsSolver()));
  expect(steps).toEqual(['calendar', 'candidates', 'greedy', 'loads', 'search', 'model']);
});

test('a plan that is cancelled ends at once, before or during its work', async () => {
  await expect(planEdition(request, { root, signal: AbortSignal.abort() })).rejects.toBeInstanceOf(PlanningCancelled);
  const stop = new AbortController();
  const going = planEdition(request, { root, signal: stop.signal, onProgress: () => stop.abort() });
  await expect(going).rejects.toBeInstanceOf(PlanningCancelled);
});

test('replanning and questions go through a worker too, and a fault there is told', async () => {
  const { missions } = await planEdition(request, { root });
  const [first] = missions;
  if (!first?.evaluatorId) throw new Error('a plan without missions');
  const { organisationId, siteId, number, evaluatorId } = first;
  const result = await replan({ request, missions, changes: [{ kind: 'refusal', organisationId, siteId, number, evaluatorId }], today: null }, { root });
  expect(result.affected).toBe(1);
  expect(await whatIf(request, { departmentCode: '31', more: 2 }, { root })).toMatchObject({ method: 're_solved' });
  const window = { from: 'never', to: 'never' };
  await expect(planEdition({ ...request, window }, { root })).rejects.toThrow(/Not a civil date/);
});
