import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { closePoll } from '../arrange-polls.server.ts';
import { tendPoll } from '../ballots/tend-polls.server.ts';
import { anOpenPoll, aToken, people, spend } from '../staff-polls-builders.ts';
import { pollScores } from './poll-scores.server.ts';
import { seeResults } from './read-results.server.ts';

const app = await testApp();
const [body = '', other = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }, { name: 'Sainte-Foy' }]));
const [reader, stranger] = [await app.person('reader', body), await app.person('reader', other)];
const visit = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);

test('of polls that are over, what was released on a criterion is told with how many could answer, and nothing of one that is open', async () => {
  const key = await anOpenPoll(app, body, { voters: people(24) });
  const publicKey = (await visit((ctx) => seeResults(ctx, key.id))).poll.publicKey ?? '';
  const listed = (unit: string) => key.codes.filter((one) => one.unit === unit).slice(0, 6);
  for (const [i, { code, unit }] of [...listed('north'), ...listed('south')].entries()) {
    await spend(visit, key.id, await aToken(visit, { pollId: key.id, publicKey, proof: { code } }), { unit, answers: { q1: i % 3 === 0 ? 'yes' : 'no', q2: 'o4', q3: 40 } });
  }
  await app.system((ctx) => tendPoll(ctx, key));
  expect(await app.runAs(reader, (ctx) => pollScores(ctx, body))).toEqual([]);
  await app.system((ctx) => closePoll(ctx, key));
  await app.system((ctx) => tendPoll(ctx, key));
  const figures = await app.runAs(reader, (ctx) => pollScores(ctx, body));
  // Everybody gave the same answer on courtesy, and the guess is on no criterion.
  expect(figures.map(({ criterion, unit, unitLabel, cell, eligible }) => [criterion, unit, unitLabel, cell, eligible])).toEqual([
    ['reply-speed', '', null, { answers: 12, counts: { yes: 4, no: 8 } }, 24],
    ['reply-speed', 'north', 'Nord', { answers: 6, counts: { yes: 2, no: 4 } }, 12],
    ['reply-speed', 'south', 'Sud', { answers: 6, counts: { yes: 2, no: 4 } }, 12],
  ]);
  expect(await app.runAs(stranger, (ctx) => pollScores(ctx, body))).toEqual([]);
});
