import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aScoredPanel, panelEdition } from '#tests/harness/panel-builders.ts';
import { buildPeerGroups } from './build-peer-groups.server.ts';
import { groupsOf } from './groups.queries.server.ts';
import { groupsMade } from './publication.queries.server.ts';

test('a group so near the ceiling that its mean tells the score of each is withheld, and the outcome is kept for the office', async () => {
  const app = await testApp();
  await aScoredPanel(app, [
    { kind: 'commune', population: 5_000, count: 6, score: () => 99 },
    { kind: 'commune', population: 15_000, count: 14 },
    { kind: 'hospital', count: 12 },
  ]);
  await app.system((ctx) => buildPeerGroups(ctx, panelEdition));
  const made = await app.system((ctx) => groupsMade(ctx.db, panelEdition));
  const exposing = made?.withheld.filter(({ rule }) => rule === 'exposes').map(({ id }) => id) ?? [];
  expect(exposing).toContain('peers/commune/2k-10k');
  expect(made?.audit?.bodies).toBe(32);
  expect(made?.audit?.exposed).toBeGreaterThanOrEqual(6);
  expect(made?.audit?.narrowest).toBeGreaterThanOrEqual(20);
  const ids = (await app.system((ctx) => groupsOf(ctx.db, panelEdition))).map(({ id }) => id);
  expect(ids).toContain('national');
  expect(ids.filter((id) => exposing.includes(id))).toEqual([]);
});

test('where nobody is exposed nothing is withheld for it', async () => {
  const app = await testApp();
  await aScoredPanel(app, [{ kind: 'commune', population: 5_000, count: 14 }, { kind: 'hospital', count: 12 }]);
  await app.system((ctx) => buildPeerGroups(ctx, panelEdition));
  const made = await app.system((ctx) => groupsMade(ctx.db, panelEdition));
  expect(made?.withheld.filter(({ rule }) => rule === 'exposes')).toEqual([]);
  expect(made?.audit).toMatchObject({ bodies: 26, exposed: 0 });
});
