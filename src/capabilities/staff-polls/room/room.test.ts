import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { makePoll, readPoll } from '../arrange-polls.server.ts';
import { tendPoll } from '../ballots/tend-polls.server.ts';
import { listSerials, readResults, seeResults } from '../results/read-results.server.ts';
import { anOpenPoll, aPollInput, aToken, people, spend, type Token } from '../staff-polls-builders.ts';
import { giveUpRoom, leadRoom, openRoom } from './lead-room.server.ts';
import { roomNow, roomOfPoll } from './room-now.server.ts';
import { showQuestion } from './show-question.server.ts';

const app = await testApp();
const [body = '', other = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }, { name: 'Sainte-Foy' }]));
const [referent, reader, stranger] = [await app.person('referent', body), await app.person('reader', body), await app.person('referent', other)];
const visit = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);
const refusal = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (thrown: unknown) => (thrown as { code?: unknown }).code);

/** A live session of a poll, with a token for each of its people. */
async function aRoom(agents: number) {
  const key = await anOpenPoll(app, body, { voters: people(agents) });
  const code = await app.runAs(referent, (ctx) => openRoom(ctx, key));
  const publicKey = (await visit((ctx) => seeResults(ctx, key.id))).poll.publicKey ?? '';
  const tokens: Token[] = [];
  for (const { code: printed } of key.codes) tokens.push(await aToken(visit, { pollId: key.id, publicKey, proof: { code: printed } }));
  const lead = (act: 'close' | 'show' | 'end') => app.runAs(referent, (ctx) => leadRoom(ctx, key, { act }));
  return {
    key, code, tokens, lead,
    ask: (questionId: string) => app.runAs(referent, (ctx) => leadRoom(ctx, key, { act: 'ask', questionId })),
    show: async () => {
      await lead('show');
      await app.system((ctx) => showQuestion(ctx, key));
    },
    now: () => visit((ctx) => roomNow(ctx, code)),
    answer: (i: number, answers: Record<string, unknown>) => spend(visit, key.id, tokens[i] ?? { serial: '', signature: '' }, { unit: null, answers }),
  };
}

test('a session is answered one question at a time, each token once a question, and shows a result only once its question is closed', async () => {
  const room = await aRoom(12);
  expect(await room.now()).toMatchObject({ stage: 'waiting', question: null, place: 0, questions: 4, voices: 0, result: null });
  expect(await refusal(room.answer(0, { q1: 'yes' }))).toBe('poll_room_closed');
  await room.ask('q1');
  for (let i = 0; i < 11; i++) expect(await room.answer(i, { q1: i % 3 === 0 ? 'yes' : 'no' })).toBe('counted');
  expect(await room.answer(0, { q1: 'no' })).toBe('again');
  expect(await refusal(room.answer(11, { q2: 'o1' }))).toBe('poll_room_closed');
  // Never so many that nobody could have kept silent.
  expect(await room.now()).toMatchObject({ stage: 'asking', place: 1, question: { id: 'q1' }, voices: 5, result: null });
  expect(await refusal(room.lead('show'))).toBe('poll_room_move');
  await room.lead('close');
  expect(await refusal(room.answer(11, { q1: 'yes' }))).toBe('poll_room_closed');
  expect((await room.now()).result).toBeNull();
  await room.show();
  expect(await room.now()).toMatchObject({ stage: 'shown', result: { answers: 11, counts: { yes: 4, no: 7 } } });
  expect(await refusal(room.ask('q1'))).toBe('poll_room_move');
  await room.ask('q2');
  expect(await room.now()).toMatchObject({ stage: 'asking', place: 2, voices: 0, result: null });
  for (let i = 0; i < 4; i++) await room.answer(i, { q2: `o${i + 1}` });
  await room.lead('close');
  await room.show();
  expect(await room.now()).toMatchObject({ stage: 'shown', result: null });
  await room.ask('q3');
  for (let i = 0; i < 6; i++) await room.answer(i, { q3: 10 * i });
  await room.lead('close');
  await room.lead('end');
  expect(await room.now()).toMatchObject({ stage: 'over' });
  await app.system((ctx) => tendPoll(ctx, room.key));
  const { poll, cells } = await app.runAs(reader, (ctx) => readResults(ctx, room.key));
  // The last question was not shown in the room, and is at the end; the second had four answers.
  expect(cells.filter(({ unit }) => unit === '').map(({ question, answers }) => [question, answers])).toEqual([['q1', 11], ['q3', 6]]);
  expect(poll).toMatchObject({ state: 'closed', ballots: 11, smallGroups: 0 });
  expect((await visit((ctx) => listSerials(ctx, room.key.id))).serials).toHaveLength(11);
  expect(await app.system((ctx) => ctx.db.selectFrom('poll_room_answer').selectAll().where('poll_id', '=', room.key.id).execute())).toEqual([]);
});

test('a question that all answer alike is not shown', async () => {
  const room = await aRoom(12);
  await room.ask('q1');
  for (let i = 0; i < 8; i++) await room.answer(i, { q1: 'yes' });
  await room.lead('close');
  await room.show();
  expect(await room.now()).toMatchObject({ stage: 'shown', voices: 5, result: null });
});

test('a poll becomes a session before any ballot has come, and any other again before a question is asked', async () => {
  const draft = { organisationId: body, id: await app.runAs(referent, (ctx) => makePoll(ctx, body, aPollInput())) };
  await app.runAs(referent, (ctx) => openRoom(ctx, draft));
  expect(await refusal(app.runAs(referent, (ctx) => openRoom(ctx, draft)))).toBe('poll_room_there');
  expect(await refusal(app.runAs(referent, (ctx) => leadRoom(ctx, draft, { act: 'ask', questionId: 'q1' })))).toBe('poll_not_open');
  await app.runAs(referent, (ctx) => giveUpRoom(ctx, draft));
  expect((await app.runAs(reader, (ctx) => readPoll(ctx, draft))).poll.state).toBe('draft');

  const room = await aRoom(10);
  await room.ask('q1');
  await room.lead('close');
  expect(await refusal(app.runAs(referent, (ctx) => giveUpRoom(ctx, room.key)))).toBe('poll_room_begun');

  const voted = await anOpenPoll(app, body, { voters: people(10) });
  const publicKey = (await visit((ctx) => seeResults(ctx, voted.id))).poll.publicKey ?? '';
  await spend(visit, voted.id, await aToken(visit, { pollId: voted.id, publicKey, proof: { code: voted.codes[0]?.code ?? '' } }), { unit: null, answers: { q1: 'yes' } });
  expect(await visit((ctx) => roomOfPoll(ctx, voted.id))).toBeNull();
  expect(await refusal(app.runAs(referent, (ctx) => openRoom(ctx, voted)))).toBe('poll_room_late');
});

test('the referent leads; a reader, another body and a visitor do not, and a wrong code finds nothing', async () => {
  const room = await aRoom(10);
  const ask = (ctx: Ctx) => leadRoom(ctx, room.key, { act: 'ask', questionId: 'q1' });
  expect(await refusal(app.runAs(reader, ask))).toBe('not_allowed');
  expect(await refusal(app.runAs(stranger, ask))).toBe('not_found');
  expect(await refusal(visit(ask))).toBe('not_allowed');
  expect(await refusal(visit((ctx) => roomNow(ctx, 'ZZZZZ0')))).toBe('not_found');
  expect((await visit((ctx) => roomNow(ctx, ` ${room.code.toLowerCase()} `))).pollId).toBe(room.key.id);
});
