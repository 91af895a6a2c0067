import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel, anEvaluator, editionId, testWindow } from '#tests/harness/builders.ts';
import { planCampaign, previewCampaign } from './index.server.ts';

const app = await testApp();
const operator = await app.person('operator');
const input = { editionId, window: testWindow, seed: 'aperçu' };

test('a preview counts what the plan then holds, and writes nothing', async () => {
  const [told] = await app.system((ctx) => aPanel(ctx, [{ networks: 0, counterVisit: true }, { networks: 1 }, {}]));
  for (let i = 0; i < 8; i++) await anEvaluator(app);
  await app.system((ctx) =>
    ctx.db.insertInto('staff_notice')
      .values({ organisation_id: told ?? '', id: ctx.ids.next(), edition_id: editionId, notified_on: '2026-03-01', body_consulted: 'CST', contacts_announced: 14 })
      .execute());
  const preview = await app.runAs(operator, (ctx) => previewCampaign(ctx, input));
  expect(preview).toMatchObject({ bodies: 3, sites: 3, missions: 14 + 14 - 1 + 14, evaluators: 8, withoutNotice: 2 });
  expect(preview.byChannel).toContainEqual({ channel: 'counter', missions: 2 });
  expect(preview.absent).toEqual(expect.arrayContaining([
    { reason: 'channel_absent', channel: 'social', count: 2 },
    { reason: 'network_absent', channel: 'social', count: 1 },
  ]));
  const { missions } = await app.runAs(operator, (ctx) => planCampaign(ctx, { ...input, label: 'Vague' }));
  expect(missions).toBe(preview.missions);
  expect(await app.runAs(operator, (ctx) => previewCampaign(ctx, input))).toMatchObject({ bodies: 0, missions: 0 });
});
