import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel, anEvaluator, editionId, idOf, testWindow } from '#tests/harness/builders.ts';
import { campaignsOf, countByState, gapsOf, missionsOfCampaign, planCampaign } from './index.server.ts';

const plan = { editionId, label: 'Vague unique', window: testWindow, seed: 'graine' };

async function tenEvaluators() {
  const app = await testApp();
  const operator = await app.person('operator');
  const evaluators = [];
  for (let i = 0; i < 10; i++) evaluators.push(await anEvaluator(app));
  return { app, operator, evaluators };
}

test('a site gets the contacts of the protocol in the window, two at most for one evaluator', async () => {
  const { app, operator } = await tenEvaluators();
  await app.system((ctx) => aPanel(ctx, [{}]));
  const { campaignId, missions, gaps } = await app.runAs(operator, (ctx) => planCampaign(ctx, plan));
  const rows = await app.runAs(operator, (ctx) => missionsOfCampaign(ctx.db, campaignId));
  expect(missions).toBe(14);
  expect(gaps).toEqual([]);
  expect(rows).toHaveLength(14);
  expect(rows.every((m) => m.window_from >= plan.window.from && m.window_to <= plan.window.to && m.state === 'planned')).toBe(true);
  const carried = Map.groupBy(rows, (m) => m.evaluatorId);
  expect(carried.has(null)).toBe(false);
  expect(Math.max(...[...carried.values()].map((own) => own.length))).toBe(2);
});

test('the same seed gives the same plan with the same ids', async () => {
  const planOnce = async () => {
    const app = await testApp();
    await app.system((ctx) => aPanel(ctx, [{ name: 'Auzeville' }, { name: 'Balma' }]));
    await anEvaluator(app);
    const { campaignId } = await app.system((ctx) => planCampaign(ctx, plan));
    const rows = await app.system((ctx) => missionsOfCampaign(ctx.db, campaignId));
    return rows.map(({ id, number, channel, window_from, scenario_id, persona }) => ({ id, number, channel, window_from, scenario_id, persona }));
  };
  expect(await planOnce()).toEqual(await planOnce());
});

test('what cannot be planned or carried is kept with its reason', async () => {
  const app = await testApp();
  const operator = await app.person('operator');
  await app.system((ctx) => aPanel(ctx, [{ networks: 1 }]));
  await anEvaluator(app);
  const { campaignId, gaps } = await app.runAs(operator, (ctx) => planCampaign(ctx, plan));
  const kept = await app.runAs(operator, (ctx) => gapsOf(ctx.db, campaignId, 100));
  expect(kept).toHaveLength(gaps.length);
  const reasons = Map.groupBy(kept, (gap) => gap.reason);
  expect(reasons.get('network_absent')?.map((gap) => gap.channel)).toEqual(['social']);
  // One evaluator meets a body twice at most: eleven of the thirteen missions have nobody.
  expect(reasons.get('evaluators_full')).toHaveLength(11);
});

test('nobody is sent to a body they declared a conflict with, nor to the town they live in', async () => {
  const app = await testApp();
  const operator = await app.person('operator');
  const [town] = await app.system((ctx) => aPanel(ctx, [{ name: 'Colomiers', inseeCode: '31149' }]));
  const neighbour = await anEvaluator(app, { inseeCode: '31149' });
  const cousin = await anEvaluator(app, { conflicts: [town ?? ''] });
  const stranger = await anEvaluator(app);
  const { campaignId } = await app.runAs(operator, (ctx) => planCampaign(ctx, plan));
  const rows = await app.runAs(operator, (ctx) => missionsOfCampaign(ctx.db, campaignId));
  const sent = new Set(rows.map((m) => m.evaluatorId));
  expect(sent.has(idOf(neighbour))).toBe(false);
  expect(sent.has(idOf(cousin))).toBe(false);
  expect(sent.has(idOf(stranger))).toBe(true);
});

test('a counter visit is planned where it was ordered', async () => {
  const { app, operator } = await tenEvaluators();
  await app.system((ctx) => aPanel(ctx, [{ counterVisit: true }, {}]));
  const { campaignId } = await app.runAs(operator, (ctx) => planCampaign(ctx, plan));
  const rows = await app.runAs(operator, (ctx) => missionsOfCampaign(ctx.db, campaignId));
  const visits = rows.filter((m) => m.channel === 'counter');
  expect(visits).toHaveLength(2);
  expect(new Set(visits.map((m) => m.organisation_id)).size).toBe(1);
});

test('planning again leaves planned sites alone and takes latecomers in', async () => {
  const { app, operator } = await tenEvaluators();
  await app.system((ctx) => aPanel(ctx, [{ name: 'Premier' }]));
  await app.runAs(operator, (ctx) => planCampaign(ctx, plan));
  await expect(app.runAs(operator, (ctx) => planCampaign(ctx, plan))).rejects.toMatchObject({ code: 'campaign_known' });
  await expect(app.runAs(operator, (ctx) => planCampaign(ctx, { ...plan, seed: 'autre' }))).rejects.toMatchObject({ code: 'campaign_empty' });
  await app.system((ctx) => aPanel(ctx, [{ name: 'Retardataire' }]));
  const second = await app.runAs(operator, (ctx) => planCampaign(ctx, { ...plan, label: 'Retardataires' }));
  expect(second.missions).toBe(14);
  expect(await app.runAs(operator, (ctx) => countByState(ctx.db, editionId))).toEqual({ planned: 28 });
});

test('without accepted bodies, or without evaluators, nothing is opened', async () => {
  const app = await testApp();
  const operator = await app.person('operator');
  await expect(app.runAs(operator, (ctx) => planCampaign(ctx, plan))).rejects.toMatchObject({ code: 'campaign_empty' });
  await app.system((ctx) => aPanel(ctx, [{}]));
  await expect(app.runAs(operator, (ctx) => planCampaign(ctx, plan))).rejects.toMatchObject({ code: 'evaluators_needed' });
  expect(await app.runAs(operator, (ctx) => campaignsOf(ctx.db, editionId))).toEqual([]);
});
