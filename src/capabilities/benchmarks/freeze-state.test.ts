import { expect, test } from 'vitest';
import { freezeEdition } from '#capabilities/scores/index.server.ts';
import { testApp } from '#tests/harness/app.ts';
import { aScoredPanel, panelEdition } from '#tests/harness/panel-builders.ts';
import { buildPeerGroups } from './build-peer-groups.server.ts';
import { freezeState } from './freeze-state.server.ts';
import { publishEdition } from './publish-edition.server.ts';

const app = await testApp();
const lead = await app.person('method_lead');
const stage = async () => (await app.runAs(lead, (ctx) => freezeState(ctx, panelEdition))).stage;

test('an edition goes from scores to freeze to groups to publication, one stage after the other', async () => {
  expect(await stage()).toBe('not_ready');
  await aScoredPanel(app, [{ kind: 'commune', population: 5_000, count: 7 }], { frozen: false });
  expect(await stage()).toBe('ready');
  await app.runAs(lead, (ctx) => freezeEdition(ctx, panelEdition));
  expect(await stage()).toBe('making_groups');
  await app.system((ctx) => buildPeerGroups(ctx, panelEdition));
  expect(await stage()).toBe('frozen');
  await app.runAs(lead, (ctx) => publishEdition(ctx, panelEdition));
  expect(await stage()).toBe('published');
});

test('an edition of fewer than six bodies has no group, and is published all the same', async () => {
  const small = await testApp();
  await aScoredPanel(small, [{ kind: 'commune', population: 5_000, count: 5 }]);
  expect(await small.system((ctx) => buildPeerGroups(ctx, panelEdition))).toEqual({ groups: 0, withheld: 3 });
  await small.system((ctx) => publishEdition(ctx, panelEdition));
  const { stage: reached, groups } = await small.system((ctx) => freezeState(ctx, panelEdition));
  expect({ reached, groups }).toEqual({ reached: 'published', groups: [] });
});
