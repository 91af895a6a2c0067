import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { boardPage, workOutBoard } from '#capabilities/listening/index.reading.server.ts';
import { declareSource, importMentions, sourceInput } from '#capabilities/listening/index.server.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { testApp } from '#tests/harness/app.ts';
import { inventReviews, type MentionWords } from './invent-mentions.ts';

const parvis = await testApp();
const words = parse(readFileSync('data/demonstration/mentions.yaml', 'utf8')) as MentionWords; // its own file, parsed by playListening
const [body = ''] = await parvis.system((ctx) => aPanel(ctx, [{}]));

test('invented mentions are taken over like any file, understood, and make a board with a wave, a fall in the wait and replies', async () => {
  const today = await parvis.system(async ({ clock }) => clock.today());
  const file = inventReviews(words, { seed: 'test', today, days: 520, count: 320, level: 0.7, rated: true, answered: 0.55, slump: { daysAgo: 45 }, wave: { daysAgo: 16, accounts: 7 } });
  const sourceId = await parvis.system((ctx) => declareSource(ctx, body, sourceInput.parse({ name: 'Avis en ligne', adapter: 'table', basis: 'public_task', licence: 'Export', keepMonths: '24', mayReply: 'yes' })));
  const done = await importMentions(parvis.system, { organisationId: body, sourceId, file: { name: 'avis.csv', content: Buffer.from(file) }, capturedOn: today });
  expect([done.stored, done.faulty]).toEqual([327, 0]);
  const board = await workOutBoard(parvis.system, body);
  expect(board.waves).toEqual([expect.objectContaining({ mentions: 7 })]);
  expect(board.withAll).not.toBeNull();
  expect(board.criteria.filter(({ withAll }) => withAll !== null).length).toBeGreaterThanOrEqual(5);
  expect(board.replies.answered).toBeGreaterThan(50);
  const { alerts } = await parvis.system((ctx) => boardPage(ctx, body));
  expect(new Set(alerts.map(({ kind }) => kind))).toEqual(new Set(['wave', 'change']));
});
