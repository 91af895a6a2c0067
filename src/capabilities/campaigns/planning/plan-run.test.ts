import { expect, test } from 'vitest';
import { JobCancelled } from '#platform/jobs/job.ts';
import { idsOfTheirOwn, plannedPanel } from '#tests/harness/planning-builders.ts';
import { acceptPlan, cancelPlan, discardPlan, planRunById, solveRun, startPlan } from '../index.planning.server.ts';
import { campaignsOf, missionsOfCampaign } from '../index.server.ts';
import { planMissionsOf } from './plan-missions.queries.server.ts';
import { planResult } from './plan-run.ts';

const { app, operator, bodies } = await plannedPanel(3, 12);
const ask = (seed: string) => app.runAs(operator, (ctx) => startPlan(ctx, { editionId: '2026', waveId: 'main', label: `Plan ${seed}`, seed }));
const quiet = { report: () => Promise.resolve() };
const solve = (id: string) => solveRun(app.system, id, quiet);
const missionsOf = (id: string) => app.system((ctx) => planMissionsOf(ctx.db, id));
const stateOf = async (id: string) => (await app.system((ctx) => planRunById(ctx.db, id)))?.state;

test('a plan is a proposal: nothing is assigned before it is accepted, and the same seed gives the same plan', async () => {
  const [first, second, other] = [await ask('a'), await app.runAs(operator, (ctx) => startPlan(ctx, { editionId: '2026', waveId: 'main', label: 'Autre nom', seed: 'a' })), await ask('b')];
  for (const id of [first, second, other]) await solve(id);
  expect(await missionsOf(first)).toEqual(await missionsOf(second));
  expect(await missionsOf(other)).not.toEqual(await missionsOf(first));
  expect((await missionsOf(first)).length).toBe(14 * bodies.length);
  const run = await app.system((ctx) => planRunById(ctx.db, first));
  expect(run).toMatchObject({ state: 'proposed', engine: expect.stringMatching(/^HiGHS \d/i), seed: 'a' });
  expect(planResult.parse(run?.result).quality.objective).toBeGreaterThanOrEqual(planResult.parse(run?.result).quality.bound);
  expect(await app.system((ctx) => campaignsOf(ctx.db, '2026'))).toEqual([]);

  await app.runAs(operator, (ctx) => discardPlan(ctx, other));
  expect(await stateOf(other)).toBe('discarded');
  expect(await missionsOf(other)).toEqual([]);
});

test('planning that is cancelled assigns nothing, whenever it is cancelled', async () => {
  const before = await ask('c');
  await app.runAs(operator, (ctx) => cancelPlan(ctx, before));
  await solve(before);
  expect(await stateOf(before)).toBe('cancelled');

  const during = await ask('d');
  await expect(solveRun(app.system, during, { report: () => Promise.reject(new JobCancelled()) })).rejects.toBeInstanceOf(JobCancelled);
  expect(await stateOf(during)).toBe('cancelled');
  await expect(app.runAs(operator, (ctx) => acceptPlan(ctx, during))).rejects.toMatchObject({ code: 'plan_not_proposed' });
});

test('a proposal that somebody’s new tie contradicts is not accepted', async () => {
  const id = await ask('e');
  await solve(id);
  const [mission] = await missionsOf(id);
  const tie = { id: '01990000-0000-7000-8000-00000000aaaa', person_id: mission?.evaluatorId ?? '', organisation_id: mission?.organisationId ?? '', kind: 'kin' };
  await app.system((ctx) => ctx.db.insertInto('evaluator_tie').values(tie).execute());
  await expect(app.runAs(operator, (ctx) => acceptPlan(ctx, id))).rejects.toMatchObject({ code: 'plan_outdated' });
  await app.system((ctx) => ctx.db.updateTable('evaluator_tie').set({ ended_at: new Date() }).where('id', '=', tie.id).execute());
});

test('an accepted plan becomes missions, each carrier is written to once, and it is accepted once', async () => {
  const id = await ask('f');
  await solve(id);
  const proposed = await missionsOf(id);
  const { campaignId, missions } = await app.runAs(operator, (ctx) => acceptPlan(ctx, id));
  expect(missions).toBe(proposed.length);
  const written = await app.system((ctx) => missionsOfCampaign(ctx.db, campaignId));
  expect(written.map((m) => [m.site_id, m.number, m.evaluatorId])).toEqual(proposed.map((m) => [m.siteId, m.number, m.evaluatorId]));
  const mails = await app.system((ctx) => ctx.db.selectFrom('mail_message').select('recipient').where('template', '=', 'programme-changed').execute());
  expect(mails).toHaveLength(new Set(proposed.flatMap((m) => m.evaluatorId ?? [])).size);
  await expect(app.runAs(operator, (ctx) => acceptPlan(ctx, id))).rejects.toMatchObject({ code: 'plan_not_proposed' });
  expect(await idsOfTheirOwn(app, campaignId)).toBe(proposed.length);
});

test('who does not run the edition asks for no plan and accepts none', async () => {
  const officer = await app.person('dpo');
  await expect(app.runAs(officer, (ctx) => startPlan(ctx, { editionId: '2026', waveId: 'main', label: 'x', seed: 'x' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(app.runAs(officer, (ctx) => acceptPlan(ctx, officer.actor.personId ?? ''))).rejects.toMatchObject({ code: 'not_allowed' });
});
