import { expect, test } from 'vitest';
import { aSourceWith, evenMentions } from '#capabilities/listening/reading-builders.ts';
import { compareBodies, workOutBoard } from '#capabilities/listening/index.reading.server.ts';
import { rescoreEdition } from '#capabilities/scores/index.server.ts';
import { testApp } from '#tests/harness/app.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { readWritten } from './read-written.server.ts';

const parvis = await testApp();
const { bodies: [body = '', free = ''] } = await aFinishedFieldwork(parvis);
const reader = await parvis.person('reader', body);
const read = () => parvis.runAs(reader, (ctx) => readWritten(ctx, body));
const scoresNow = () => parvis.system(({ db }) => db.selectFrom('score').selectAll().orderBy('organisation_id').orderBy('subject_id').execute());

test('whatever is written, no score moves: neither by the mentions, nor by what they propose, nor when all is scored again', async () => {
  const before = await scoresNow();
  expect(before.length).toBeGreaterThan(0);
  await parvis.system((ctx) => aSourceWith(ctx, body, evenMentions(80, 0.1).map((one, i) => ({ ...one, repliedAfterHours: i }))));
  await workOutBoard(parvis.system, body);
  await compareBodies(parvis.system);
  await rescoreEdition(parvis.system, '2026', { report: async () => {} });
  const figures = (rows: Awaited<ReturnType<typeof scoresNow>>) => rows.map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !name.endsWith('_at'))));
  expect(figures(await scoresNow())).toEqual(figures(before));
});

test('what is written stands beside what is measured once an edition is published, each with its own margin', async () => {
  const early = (await read()).lines.find(({ criterion }) => criterion === 'courtesy');
  expect([early?.written !== null, early?.measured, early?.reading]).toEqual([true, null, 'Non mesuré']);
  await publishResults(parvis);
  const line = (await read()).lines.find(({ criterion }) => criterion === 'courtesy');
  expect([line?.mentions, line?.measured === null, line?.reading]).toEqual([80, false, 'Écart non établi']);
});

test('nobody reads what is written about another body', async () => {
  const stranger = await parvis.person('reader', free);
  const { lines } = await parvis.runAs(stranger, (ctx) => readWritten(ctx, body));
  expect(lines.every(({ written }) => written === null)).toBe(true);
});
