import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isIncluded } from '#core/consultations/receipts.ts';
import type { Clock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { changePoll, closePoll, listPolls, makePoll, openPoll, readPoll } from './arrange-polls.server.ts';
import { tendPoll } from './ballots/tend-polls.server.ts';
import { pollInput } from './poll.input.ts';
import { checkSerial, listSerials, readResults, seeResults } from './results/read-results.server.ts';
import { listVoters, mailLinks, readCodes } from './roll/arrange-roll.server.ts';
import { votersOf } from './roll/roll.queries.server.ts';
import { votingLink } from './roll/voting-link.ts';
import { anOpenPoll, aPollInput, aToken, people, spend, type Token } from './staff-polls-builders.ts';
import { issueToken } from './tokens/issue-token.server.ts';

const day = 24 * 3_600_000;
let now = Date.parse('2026-03-02T08:00:00Z');
const clock: Clock = { now: () => new Date(now), today: () => new Date(now).toISOString().slice(0, 10) };

const app = await testApp({ clock });
const [body = '', other = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }, { name: 'Sainte-Foy' }]));
const [referent, reader, stranger] = [await app.person('referent', body), await app.person('reader', body), await app.person('referent', other)];
const visit = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);
const code = (thrown: unknown): unknown => (thrown as { code?: unknown }).code;
const refusal = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, code);

const publicKeyOf = async (pollId: string): Promise<string> => (await visit((ctx) => seeResults(ctx, pollId))).poll.publicKey ?? '';

/** Takes part with a code. */
async function vote(pollId: string, printed: string, ballot: unknown): Promise<Token> {
  const token = await aToken(visit, { pollId, publicKey: await publicKeyOf(pollId), proof: { code: printed } });
  expect(await spend(visit, pollId, token, ballot)).toBe('counted');
  return token;
}

const ballot = (i: number) => ({ unit: i % 2 === 0 ? 'north' : 'south', answers: { q1: i % 3 === 0 ? 'yes' : 'no', q2: `o${(i % 4) + 1}`, q3: 10 * (i % 5), q4: i % 2 === 0 ? `Merci à Sophie Martin, numéro ${i}` : '' } });

test('a poll is prepared by the referent, of ten people or more, and what was asked stays once it is open', async () => {
  const key = { organisationId: body, id: await app.runAs(referent, (ctx) => makePoll(ctx, body, aPollInput())) };
  await app.runAs(referent, (ctx) => changePoll(ctx, key, aPollInput({ showing: 'in_steps' })));
  expect(await refusal(app.runAs(reader, (ctx) => makePoll(ctx, body, aPollInput())))).toBe('not_allowed');
  expect(await refusal(app.runAs(referent, (ctx) => openPoll(ctx, key)))).toBe('poll_too_few');
  const nine = people(9).map((one, i) => ({ ...one, address: `Agent${i}@Ville.example` }));
  expect(await app.runAs(referent, (ctx) => listVoters(ctx, key, [...nine, ...nine]))).toBe(9);
  expect(await refusal(app.runAs(referent, (ctx) => openPoll(ctx, key)))).toBe('poll_too_few');
  expect(await refusal(app.runAs(referent, (ctx) => listVoters(ctx, key, [{ address: null, unit: 'east' }])))).toBe('poll_unit_unknown');
  await app.runAs(referent, (ctx) => listVoters(ctx, key, people(12)));
  await app.runAs(referent, (ctx) => openPoll(ctx, key));
  expect((await app.runAs(reader, (ctx) => readPoll(ctx, key))).poll).toMatchObject({ state: 'open', eligible: 21, showing: 'in_steps', units: [{ id: 'north', offered: true }, { id: 'south', offered: true }] });
  expect(await refusal(app.runAs(referent, (ctx) => changePoll(ctx, key, aPollInput())))).toBe('poll_opened');
  expect(await refusal(app.runAs(referent, (ctx) => listVoters(ctx, key, people(1))))).toBe('poll_opened');
  expect(await app.runAs(referent, (ctx) => mailLinks(ctx, key))).toBe(9);
  expect(await refusal(app.runAs(stranger, (ctx) => readPoll(ctx, key)))).toBe('not_found');
  expect((await app.runAs(reader, (ctx) => listPolls(ctx, body))).polls).toHaveLength(1);
  expect(pollInput.safeParse({ ...aPollInput(), units: [{ id: 'a', label: 'A', parent: 'b' }, { id: 'b', label: 'B', parent: 'a' }] }).success).toBe(false);
});

test('a code or a link gives one token, the same again for the same request, and the token one ballot', async () => {
  const key = await anOpenPoll(app, body, { voters: people(24) });
  const [mine = { code: '' }] = key.codes;
  const publicKey = await publicKeyOf(key.id);
  const token = await aToken(visit, { pollId: key.id, publicKey, proof: { code: mine.code.toLowerCase().replaceAll('-', ' ') } });
  expect(await refusal(aToken(visit, { pollId: key.id, publicKey, proof: { code: mine.code } }))).toBe('poll_token_given');
  expect(await refusal(aToken(visit, { pollId: key.id, publicKey, proof: { code: 'AAAA-AAAA-AAAA' } }))).toBe('poll_voter_unknown');
  expect(await refusal(aToken(visit, { pollId: key.id, publicKey, proof: { link: 'x'.repeat(80) } }))).toBe('poll_voter_unknown');
  const blinded = Buffer.alloc(256, 1).toString('base64url');
  const again = key.codes[1]?.code ?? '';
  const first = await visit((ctx) => issueToken(ctx, { pollId: key.id, proof: { code: again }, blinded }));
  expect(await visit((ctx) => issueToken(ctx, { pollId: key.id, proof: { code: again }, blinded }))).toBe(first);
  expect(await refusal(visit((ctx) => issueToken(ctx, { pollId: key.id, proof: { code: key.codes[2]?.code ?? '' }, blinded: Buffer.alloc(256, 255).toString('base64url') })))).toBe('poll_blinding_invalid');

  const listed = await app.system((ctx) => votersOf(ctx.db, key));
  const byLink = await aToken(visit, { pollId: key.id, publicKey, proof: { link: votingLink(app.app.settings.secret, { pollId: key.id, rollId: listed[5]?.id ?? '' }) } });
  expect(await spend(visit, key.id, byLink, ballot(3))).toBe('counted');

  expect(await refusal(spend(visit, key.id, token, { answers: { q1: 'perhaps' } }))).toBe('form_incomplete');
  expect(await spend(visit, key.id, token, ballot(1))).toBe('counted');
  expect(await spend(visit, key.id, token, ballot(2))).toBe('again');
  expect(await refusal(spend(visit, key.id, { ...token, serial: 'b'.repeat(64) }, ballot(1)))).toBe('poll_token_invalid');
  const elsewhere = await anOpenPoll(app, body, { voters: people(10) });
  expect(await refusal(spend(visit, elsewhere.id, token, ballot(1)))).toBe('poll_token_invalid');
});

test('at its end a poll shows what gives nobody away, lists its tokens, and knows no more who could answer', async () => {
  const key = await anOpenPoll(app, body, { voters: people(24) });
  const tokens: Token[] = [];
  const listed = (unit: string) => key.codes.filter((one) => one.unit === unit);
  // Seven of the twelve of each service.
  for (const [i, { code: printed }] of [...listed('north').slice(0, 7), ...listed('south').slice(0, 7)].entries()) tokens.push(await vote(key.id, printed, ballot(i)));
  expect((await app.runAs(referent, (ctx) => readResults(ctx, key))).cells).toEqual([]);
  expect(await visit((ctx) => checkSerial(ctx, key.id, tokens[3]?.serial ?? ''))).toEqual({ counted: true, proof: null });
  expect(await refusal(visit((ctx) => listSerials(ctx, key.id)))).toBe('poll_not_over');
  await app.runAs(referent, (ctx) => closePoll(ctx, key));
  expect(await refusal(vote(key.id, listed('north')[9]?.code ?? '', ballot(1)))).toBe('poll_not_open');
  await app.system((ctx) => tendPoll(ctx, key));

  const { poll, cells, words, turnout } = await visit((ctx) => seeResults(ctx, key.id));
  expect(poll).toMatchObject({ state: 'closed', ballots: 14, smallGroups: 0 });
  expect(cells.filter(({ question }) => question === 'q1')).toEqual([
    { question: 'q1', unit: '', answers: 14, counts: { yes: 5, no: 9 } },
    { question: 'q1', unit: 'north', answers: 7, counts: { yes: 3, no: 4 } },
    { question: 'q1', unit: 'south', answers: 7, counts: { yes: 2, no: 5 } },
  ]);
  expect(words.map(({ body: text }) => text.replace(/\d+/, 'n'))).toEqual(Array(7).fill('Merci à [nom], numéro n'));
  expect(turnout.map(({ unit, eligible, atLeast }) => [unit, eligible, atLeast])).toEqual([['', 24, 10], ['north', 12, 5], ['south', 12, 5]]);

  const { serials, root } = await visit((ctx) => listSerials(ctx, key.id));
  expect(serials).toEqual(tokens.map(({ serial }) => serial).toSorted());
  const [own = ''] = tokens.map(({ serial }) => serial);
  const { proof } = await visit((ctx) => checkSerial(ctx, key.id, own));
  expect(isIncluded(own, proof ?? [], root, (text) => createHash('sha256').update(text).digest('hex'))).toBe(true);
  expect(await visit((ctx) => checkSerial(ctx, key.id, 'c'.repeat(64)))).toEqual({ counted: false, proof: null });
  const left = await app.system(async (ctx) => [
    await ctx.db.selectFrom('poll_key').selectAll().where('poll_id', '=', key.id).execute(), await ctx.db.selectFrom('poll_roll').selectAll().where('poll_id', '=', key.id).execute(),
    await ctx.db.selectFrom('poll_issue').selectAll().where('poll_id', '=', key.id).execute(), await ctx.db.selectFrom('mixed_ballot').selectAll().where('poll_id', '=', key.id).execute(),
    await ctx.db.selectFrom('staged_ballot').selectAll().where('poll_id', '=', key.id).execute(),
  ]);
  expect(left.flat()).toEqual([]);
  expect(await app.runAs(referent, (ctx) => readCodes(ctx, key))).toEqual([]);
  expect(await refusal(app.runAs(referent, (ctx) => closePoll(ctx, key)))).toBe('poll_not_open');
});

test('ballots wait until they are five, or a day has passed; groups of fewer are counted; the whole is shown step by step', async () => {
  const key = await anOpenPoll(app, body, { input: aPollInput({ showing: 'in_steps' }), voters: people(30) });
  const tend = () => app.system((ctx) => tendPoll(ctx, key));
  const groups = () => app.system(async (ctx) => (await ctx.db.selectFrom('mixed_ballot').select('group_number').where('poll_id', '=', key.id).orderBy('group_number').execute()).map(({ group_number }) => group_number));
  let voted = 0;
  const votes = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) await vote(key.id, key.codes[voted]?.code ?? '', ballot(voted++));
  };
  const shown = async () => (await app.runAs(reader, (ctx) => readResults(ctx, key))).cells.find(({ question, unit }) => question === 'q1' && unit === '')?.answers ?? 0;
  await votes(4);
  await tend();
  expect(await groups()).toEqual([]);
  now += 2 * day;
  await tend();
  expect(await groups()).toEqual([1, 1, 1, 1]);
  expect((await app.runAs(reader, (ctx) => readPoll(ctx, key))).poll.smallGroups).toBe(1);
  await votes(6);
  await tend();
  // The first four alone may not be shown, and the six must be left for later.
  expect([await groups(), await shown()]).toEqual([[1, 1, 1, 1, 2, 2, 2, 2, 2, 2], 0]);
  await votes(5);
  await tend();
  expect(await shown()).toBe(10);
  await votes(2);
  await app.runAs(referent, (ctx) => closePoll(ctx, key));
  await tend();
  expect(await shown()).toBe(17);
  const releases = await app.system((ctx) => ctx.db.selectFrom('poll_release').select(['number', 'through_group']).where('poll_id', '=', key.id).where('question_id', '=', 'q1').where('unit', '=', '').orderBy('number').execute());
  expect(releases).toEqual([{ number: 1, through_group: null }, { number: 2, through_group: null }]);
});

test('a poll ends at its time even before a job notes it', async () => {
  const key = await anOpenPoll(app, body, { input: aPollInput({ closesAt: new Date(now + day).toISOString() }), voters: people(10) });
  const token = await aToken(visit, { pollId: key.id, publicKey: await publicKeyOf(key.id), proof: { code: key.codes[0]?.code ?? '' } });
  now += day;
  expect(await refusal(spend(visit, key.id, token, ballot(1)))).toBe('poll_not_open');
});

test('neither the body nor the operator nor a visitor reads ballots, keys, or who was given a token', async () => {
  const key = await anOpenPoll(app, body, { voters: people(24) });
  for (const [i, { code: printed }] of key.codes.slice(0, 6).entries()) await vote(key.id, printed, ballot(i));
  await app.system((ctx) => tendPoll(ctx, key));
  const operator = await app.person('operator');
  for (const who of [referent, operator, stranger, app.visitor]) {
    const seen = await app.runAs(who, async (ctx) => [
      await ctx.db.selectFrom('poll_issue').selectAll().execute(), await ctx.db.selectFrom('poll_key').selectAll().execute(), await ctx.db.selectFrom('staged_ballot').selectAll().execute(),
      await ctx.db.selectFrom('mixed_ballot').selectAll().execute(), await ctx.db.selectFrom('poll_ballot').selectAll().execute(),
    ]);
    expect(seen.flat()).toEqual([]);
  }
  expect(await app.runAs(stranger, (ctx) => ctx.db.selectFrom('poll_roll').selectAll().execute())).toEqual([]);
  expect(await visit((ctx) => ctx.db.selectFrom('poll_roll').selectAll().execute())).toEqual([]);
});
