import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aScoredPanel, panelEdition } from '#tests/harness/panel-builders.ts';
import { buildPeerGroups } from './build-peer-groups.server.ts';
import { certifiedDifference } from './certified-difference.ts';
import { certifiedDifferenceOf } from './certified.queries.server.ts';
import { publishEdition } from './publish-edition.server.ts';

const bodies = (kind: string, certified: boolean, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `${kind} ${certified} ${i}`, kind, stratum: 'all', certified }));

test('certified bodies are compared within their kind and stratum, with the weights of the certified', () => {
  // Towns score high and seek the certificate, hospitals low and do not: inside each kind there is no difference.
  const panel = [...bodies('town', true, 12), ...bodies('town', false, 6), ...bodies('hospital', true, 2), ...bodies('hospital', false, 20)];
  const scores = new Map(panel.map((body, i) => [body.id, (body.kind === 'town' ? 80 : 50) + (i % 2)]));
  expect(certifiedDifference(panel, scores)?.shown).toMatchObject({ certified: 14, others: 26, cells: 2, leftOut: 0, difference: 0 });
});

test('the weights of the sum give the difference back', () => {
  const panel = [...bodies('town', true, 7), ...bodies('town', false, 9), ...bodies('hospital', true, 3), ...bodies('hospital', false, 4)];
  const scores = new Map(panel.map((body, i) => [body.id, 40 + ((i * 7) % 41) + (body.certified ? 9 : 0)]));
  const found = certifiedDifference(panel, scores);
  const total = found?.sum.members.reduce((sum, id, i) => sum + (found.sum.weights?.[i] ?? NaN) * (scores.get(id) ?? NaN), 0) ?? NaN;
  expect(Math.round(total)).toBe(found?.shown.difference);
  expect(total).toBeGreaterThanOrEqual(found?.sum.low ?? NaN);
  expect(total).toBeLessThanOrEqual(found?.sum.high ?? NaN);
});

test('fewer than six comparable certified bodies: nothing is published', () => {
  const panel = [...bodies('town', true, 5), ...bodies('town', false, 20)];
  expect(certifiedDifference(panel, new Map(panel.map(({ id }, i) => [id, 50 + i])))).toBeNull();
});

test('it is frozen with the groups, and everybody reads it once the edition is published, nobody before', async () => {
  const app = await testApp();
  await aScoredPanel(app, [
    { kind: 'commune', population: 5_000, count: 12, certified: true, score: (i) => 70 + (i % 5) },
    { kind: 'commune', population: 5_000, count: 12, score: (i) => 60 + (i % 5) },
  ]);
  await app.system((ctx) => buildPeerGroups(ctx, panelEdition));
  const read = () => app.runAs(app.visitor, (ctx) => certifiedDifferenceOf(ctx.db, panelEdition));
  expect(await read()).toBeNull();
  await app.system((ctx) => publishEdition(ctx, panelEdition));
  expect(await read()).toMatchObject({ certified: 12, others: 12, cells: 1, difference: 10, low: 9, high: 11 });
});
