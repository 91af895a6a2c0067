import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { makePoll, openPoll, readPoll } from '../arrange-polls.server.ts';
import { exportResults } from '../results/export-results.server.ts';
import { listVoters } from '../roll/arrange-roll.server.ts';
import { aPollInput, people } from '../staff-polls-builders.ts';
import { importQuestions } from './import-questions.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{}]));
const referent = await app.person('referent', body);
const made = (questions = aPollInput().questions) => app.runAs(referent, async (ctx) => ({ organisationId: body, id: await makePoll(ctx, body, aPollInput({ questions })) }));
const refusal = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (thrown: unknown) => (thrown as { code?: unknown }).code);

test('the questions of a poll leave as a package and are asked again in another poll as they were', async () => {
  const from = await made();
  const file = new Uint8Array(await app.runAs(referent, async (ctx) => new Response((await exportResults(ctx, from, 'qti.zip')).body).arrayBuffer()));
  const to = await made([]);
  expect(await app.runAs(referent, (ctx) => importQuestions(ctx, to, file))).toEqual({ added: 4 });
  const [before, after] = [await app.runAs(referent, (ctx) => readPoll(ctx, from)), await app.runAs(referent, (ctx) => readPoll(ctx, to))];
  expect(after.questions).toEqual(before.questions);
});

test('a file without a question is refused, and so is any once the poll is open', async () => {
  const key = await made();
  for (const bad of ['', 'words', '<a/>']) expect(await refusal(app.runAs(referent, (ctx) => importQuestions(ctx, key, new TextEncoder().encode(bad))))).toBe('poll_qti_unreadable');
  const file = new Uint8Array(await app.runAs(referent, async (ctx) => new Response((await exportResults(ctx, key, 'qti.zip')).body).arrayBuffer()));
  await app.runAs(referent, (ctx) => listVoters(ctx, key, people(12)));
  await app.runAs(referent, (ctx) => openPoll(ctx, key));
  expect(await refusal(app.runAs(referent, (ctx) => importQuestions(ctx, key, file)))).toBe('poll_opened');
});
