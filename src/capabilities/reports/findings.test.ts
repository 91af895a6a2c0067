import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { buildReport } from './build-report.server.ts';
import { easeOf, priorities } from './priorities.ts';
import type { ReportModel } from './report.ts';

const app = await testApp();
const { bodies } = await aFinishedFieldwork(app);
await publishResults(app);
const models: ReportModel[] = [];
for (const organisationId of bodies) models.push(await app.system((ctx) => buildReport(ctx, { organisationId, editionId })));

const valueOf = (figure: ReportModel['score']['global']): number => (figure.kind === 'value' ? figure.value.value : Number.NaN);

test('the points lost on the items are exactly what separates the score from 100, sites and channels together', () => {
  for (const { score, items } of models) {
    const lost = (counter: boolean): number => items.filter(({ item }) => (item.channel === 'counter') === counter).reduce((sum, result) => sum + result.lost, 0);
    expect(valueOf(score.global) + lost(false)).toBeCloseTo(100, 9);
    if (score.counter.kind === 'value') expect(valueOf(score.counter) + lost(true)).toBeCloseTo(100, 9);
  }
});

test('all 65 indicators are there; what nothing was judged on has no value, never zero', () => {
  for (const { indicators } of models) {
    expect(indicators.length).toBeGreaterThanOrEqual(65);
    for (const { value, answers } of indicators) expect(value === null).toBe(answers === 0);
  }
});

test('recommendations are ranked by gap x weight x ease, each with the items that it answers to', () => {
  for (const { edition, items } of models) {
    const ranked = priorities(edition, items);
    expect(ranked.length).toBeGreaterThan(3);
    ranked.forEach(({ gain, rank, recommendation, items: own }, i) => {
      expect(rank).toBeCloseTo(gain * easeOf[recommendation.effort], 12);
      expect(gain).toBeCloseTo(own.reduce((sum, { lost }) => sum + lost, 0), 12);
      expect(rank).toBeLessThanOrEqual(ranked[i - 1]?.rank ?? Infinity);
      expect(own.map(({ item }) => item.recommendation)).toEqual(own.map(() => recommendation.id));
    });
    const lost = items.filter(({ item }) => item.channel !== 'counter').reduce((sum, result) => sum + result.lost, 0);
    expect(ranked.reduce((sum, { gain }) => sum + gain, 0)).toBeLessThanOrEqual(lost + 1e-9);
  }
});
