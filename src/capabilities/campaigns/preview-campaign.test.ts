import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel, anEvaluator, editionId, staffNotices, testWindow } from '#tests/harness/builders.ts';
import { missionsOfCampaign, openCampaign, previewCampaign } from './index.server.ts';

const app = await testApp();
const operator = await app.person('operator');
const preview = () => app.runAs(operator, (ctx) => previewCampaign(ctx, { editionId, window: testWindow, seed: 'aperçu' }));
const open = (label: string, waveId = 'main') => app.runAs(operator, (ctx) => openCampaign(ctx, { editionId, waveId, label, seed: 'aperçu' }));

test('a preview counts what opening the campaign then plans, and writes nothing', async () => {
  const bodies = await app.system((ctx) => aPanel(ctx, [{ networks: 0, counterVisit: true }, { networks: 1 }, {}]));
  for (let i = 0; i < 8; i++) await anEvaluator(app);
  expect(await preview()).toMatchObject({ bodies: 0, missions: 0, withoutNotice: 3 });
  await expect(open('Trop tôt')).rejects.toMatchObject({ code: 'campaign_empty' });

  await app.system((ctx) => staffNotices(ctx, bodies));
  const counted = await preview();
  expect(counted).toMatchObject({ bodies: 3, sites: 3, missions: 14 + 14 - 1 + 14, evaluators: 8, withoutNotice: 0 });
  expect(counted.byChannel).toContainEqual({ channel: 'counter', missions: 2, people: 8 });
  expect(counted.absent).toEqual(expect.arrayContaining([
    { reason: 'channel_absent', channel: 'social', count: 2 },
    { reason: 'network_absent', channel: 'social', count: 1 },
  ]));
  const { missions } = await open('Vague');
  expect(missions).toBe(counted.missions);
  expect(await preview()).toMatchObject({ bodies: 0, missions: 0 });
});

test('no contact is planned with a body whose staff has not been told', async () => {
  const [silent, told] = await app.system((ctx) => aPanel(ctx, [{ name: 'Silencieuse' }, { name: 'Informée' }]));
  await app.system((ctx) => staffNotices(ctx, [told ?? '']));
  const { campaignId } = await open('Retardataires');
  const missions = await app.runAs(operator, (ctx) => missionsOfCampaign(ctx.db, campaignId));
  expect(new Set(missions.map((m) => m.organisation_id))).toEqual(new Set([told]));
  expect(await preview()).toMatchObject({ bodies: 0, withoutNotice: 1 });
  await app.system((ctx) => staffNotices(ctx, [silent ?? '']));
  expect(await preview()).toMatchObject({ bodies: 1, withoutNotice: 0 });
});

test('a wave that the edition does not have opens nothing', async () => {
  await expect(open('Vague', 'summer')).rejects.toMatchObject({ fields: [{ field: 'wave', code: 'choice_needed' }] });
});

test('the data protection officer reads, and opens no campaign', async () => {
  const officer = await app.person('dpo');
  const opening = app.runAs(officer, (ctx) => openCampaign(ctx, { editionId, waveId: 'main', label: 'Vague', seed: 'aperçu' }));
  await expect(opening).rejects.toMatchObject({ code: 'not_allowed' });
});
