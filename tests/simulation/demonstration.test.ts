import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { PlanGapReason, ScenarioKind } from '#core/planning/plan-types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Figure } from '#core/scoring/index.ts';
import { recountPlan } from '#core/planning/recount-plan.ts';
import { fixedClock } from '#platform/clock.ts';
import { livePlan } from '../../src/capabilities/campaigns/planning/live-plan.server.ts';
import { addDemoPeople } from '../../src/cli/demo/demo-people.ts';
import { playEvaluators } from '../../src/cli/demo/play-evaluators.ts';
import { playWave, waveEditionId } from '../../src/cli/demo/play-wave.ts';
import { playEdition } from '../../src/cli/demo/play-edition.ts';
import { readDemonstration } from '../../src/cli/demo/demonstration-data.ts';
import { freezeOf, publishedScores } from '#capabilities/scores/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import { testApp } from '#tests/harness/app.ts';

const goldenFile = resolve('tests/golden/demonstration-2026.json');
const { app, system } = await testApp({ clock: fixedClock(new Date('2026-11-26T09:00:00Z')) });
const showcase = await playEdition(app, () => undefined);
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

test('the wave under way keeps every rule of planning with what its people said of themselves', async () => {
  const people = await system((ctx) => addDemoPeople(ctx, showcase));
  await playWave(app, people);
  await playEvaluators(app, people);
  const { live, gaps, numbers } = await system(async (ctx) => ({
    live: await livePlan(ctx, waveEditionId),
    numbers: new Map((await ctx.db.selectFrom('mission').select(['id', 'number']).where('edition_id', '=', waveEditionId).execute()).map(({ id, number }) => [id, number])),
    gaps: await ctx.db.selectFrom('campaign_gap as g').innerJoin('campaign as c', 'c.id', 'g.campaign_id').selectAll('g').where('c.edition_id', '=', waveEditionId).execute(),
  }));
  const explained = gaps.map((gap) => ({
    organisationId: gap.organisation_id, siteId: gap.site_id, channel: gap.channel as Channel, scenarioKind: gap.scenario_kind as ScenarioKind, // written by the planner
    reason: gap.reason as PlanGapReason, number: gap.mission_number,
  }));
  // Gaps name missions by the number the plan gave them.
  const missions = live.missions.map((mission, i) => ({ ...mission, number: numbers.get(live.rows[i]?.id ?? '') ?? 0 }));
  const { broken, unassigned, loads } = recountPlan(live.request, { missions, gaps: explained });
  expect(broken).toEqual([]);
  expect(live.missions.length).toBeGreaterThan(100);
  expect(unassigned).toBeLessThan(live.missions.length / 10);
  expect(loads.get(people.get('evaluator') ?? '')).toBeGreaterThan(3);
  expect(live.request.evaluators.some(({ reach }) => reach?.why === 'said')).toBe(true);
});
