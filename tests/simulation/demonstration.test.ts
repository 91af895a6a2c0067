import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Figure } from '#core/scoring/index.ts';
import { playEdition } from '../../src/cli/demo/play-edition.ts';
import { readDemonstration } from '../../src/cli/demo/demonstration-data.ts';
import { freezeOf, publishedScores } from '#capabilities/scores/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import { testApp } from '#tests/harness/app.ts';

const goldenFile = resolve('tests/golden/demonstration-2026.json');
const { app, system } = await testApp();
await playEdition(app, () => undefined);
const scores = await system((ctx) => publishedScores(ctx.db, { editionId: '2026', subject: 'organisation' }));
const panel = await system((ctx) => panelSites(ctx.db, '2026'));
const facts = new Map(panel.map((site) => [site.organisationId, site]));
const { panel: published } = readDemonstration(app.settings.dataDir);

const valueOf = (figure: Figure | undefined) => (figure?.kind === 'value' ? [figure.value.value] : []);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const globalsWhere = (fits: (organisationId: string) => boolean) =>
  scores.filter((score) => fits(score.organisation_id)).flatMap((score) => valueOf(score.result.global));

test('the demonstration has 231 real bodies, 68 % of them local authorities', () => {
  expect(scores).toHaveLength(231);
  const authorities = panel.filter((site) => ['commune', 'intercommunal', 'departement', 'region'].includes(site.kind));
  expect(authorities.length / panel.length).toBeCloseTo(0.68, 2);
});

test('the published channel levels come out', () => {
  for (const channel of ['phone', 'email', 'letter', 'website', 'social'] as const) {
    const level = mean(scores.flatMap((score) => valueOf(score.result.channels[channel])));
    expect(Math.abs(level - published.levels.channels[channel]), channel).toBeLessThan(0.5);
  }
});

test('the published global level and spread come out', () => {
  const globals = globalsWhere(() => true);
  const level = mean(globals);
  const deviation = Math.sqrt(mean(globals.map((value) => (value - level) ** 2)));
  expect(level).toBeGreaterThan(67);
  expect(level).toBeLessThan(70);
  expect(deviation).toBeGreaterThan(10.5);
  expect(deviation).toBeLessThan(13.5);
});

test('certified bodies, authorities and small towns stand above the others, as published', () => {
  const certified = mean(globalsWhere((id) => facts.get(id)?.certified === true)) - mean(globalsWhere((id) => facts.get(id)?.certified === false));
  expect(certified).toBeGreaterThan(4);
  expect(certified).toBeLessThan(10);
  const small = mean(globalsWhere((id) => facts.get(id)?.kind === 'commune' && facts.get(id)?.stratum === '2k-10k'));
  const large = mean(globalsWhere((id) => facts.get(id)?.kind === 'commune' && facts.get(id)?.stratum === 'over-100k'));
  expect(small).toBeGreaterThan(large);
});

test('everything simulated says so', () => {
  expect(scores.every((score) => score.simulated)).toBe(true);
});

// Guards every digit: a change of method, grid or generator shows here. Run with UPDATE_GOLDEN=1 when it is meant.
test('the same seed gives the same figures, to the last digit', async () => {
  const freeze = await system((ctx) => freezeOf(ctx.db, '2026'));
  const run = { grid: freeze?.grid_version, method: freeze?.method_version, subjects: freeze?.subjects, digest: freeze?.digest };
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(goldenFile, `${JSON.stringify(run, null, 2)}\n`);
  expect(run).toEqual(JSON.parse(readFileSync(goldenFile, 'utf8')));
});
