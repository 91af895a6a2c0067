import { expect, test } from 'vitest';
import { firmContacts } from '#core/improvement/rank-recommendations.ts';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { buildReport } from './build-report.server.ts';
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

test('recommendations are ranked by gap to the best quarter x weight x ease, each with the items that it answers to', () => {
  for (const { score, advice, peers, national } of models) {
    expect(advice.ranked.length + advice.further.length).toBeGreaterThan(3);
    advice.ranked.forEach(({ gain, rank, recommendation, contacts, items: own }, i) => {
      expect(rank).toBeCloseTo(gain * advice.conventions.ease[recommendation.effort], 12);
      expect(gain).toBeCloseTo(own.reduce((sum, item) => sum + item.gain, 0), 12);
      // What rests on fewer than four contacts comes after the others, by rank among itself.
      const before = advice.ranked[i - 1];
      if (before && before.contacts >= firmContacts === contacts >= firmContacts) expect(rank).toBeLessThanOrEqual(before.rank);
      else if (before) expect([before.contacts >= firmContacts, contacts >= firmContacts]).toEqual([true, false]);
      expect(own.map(({ item }) => item.recommendation)).toEqual(own.map(() => recommendation.id));
    });
    const rise = Object.entries(score.criteria).reduce((sum, [id, figure]) => {
      if (figure.kind !== 'value') return sum;
      const target = peers?.figures.get(`criteria/${id}`)?.quartiles?.[2] ?? national.get(`criteria/${id}`)?.quartiles?.[2] ?? advice.conventions.target.value;
      return sum + figure.value.weight * Math.max(0, target - figure.value.value);
    }, 0);
    expect(advice.total).toBeCloseTo(rise, 9);
  }
});
