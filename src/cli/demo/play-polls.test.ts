import { expect, test } from 'vitest';
import { readMirror } from '#capabilities/mirror/index.server.ts';
import { listPolls, pollScores } from '#capabilities/staff-polls/index.server.ts';
import { testApp } from '#tests/harness/app.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { playPolls } from './play-polls.ts';

const parvis = await testApp();
const { bodies: [showcase = ''] } = await aFinishedFieldwork(parvis);
await publishResults(parvis);

test('the showcase has a poll that is over with results on every criterion, one to try and a draft; and its agents have blind spots', { timeout: 60_000 }, async () => {
  await playPolls(parvis.app, showcase);
  const { polls } = await parvis.system((ctx) => listPolls(ctx, showcase));
  expect(polls.map(({ state }) => state).toSorted()).toEqual(['closed', 'draft', 'open']);
  const figures = await parvis.system((ctx) => pollScores(ctx, showcase));
  expect(new Set(figures.map(({ criterion }) => criterion)).size).toBe(20);
  expect(figures.some(({ unit }) => unit !== '')).toBe(true);
  const { criteria } = await parvis.system((ctx) => readMirror(ctx, { organisationId: showcase }));
  expect(criteria.every(({ voices }) => voices.believed !== null)).toBe(true);
});
