import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { closePoll } from '../arrange-polls.server.ts';
import { tendPoll } from '../ballots/tend-polls.server.ts';
import { anOpenPoll, aPollInput, people } from '../staff-polls-builders.ts';
import { serialIn } from './answering.input.ts';
import { findPoll } from './find-poll.server.ts';
import { knowVoter } from './know-voter.server.ts';
import { ballotOfForm } from './plain-form.ts';
import { seeAsVoter } from './see-as-voter.server.ts';
import { seeSheet } from './see-sheet.server.ts';
import { enterWithoutScript, voteForAgent } from './vote-for-agent.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const visit = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);
const refusal = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (thrown: unknown) => (thrown as { code?: unknown }).code);

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('the sheet of a poll shows what is asked and the units that may be named, and nothing of who may answer', async () => {
  const key = await anOpenPoll(app, body, { voters: people(24) });
  const sheet = await visit((ctx) => seeSheet(ctx, key.id));
  expect(sheet).toMatchObject({ body: 'Saint-Avit', title: 'Notre accueil vu par nous', state: 'open', eligible: 24, units: [{ id: 'north', label: 'Nord' }, { id: 'south', label: 'Sud' }] });
  expect(sheet.questions.map(({ kind }) => kind)).toEqual(['yes_no', 'emoji', 'guess', 'text']);
  expect(await refusal(visit((ctx) => seeSheet(ctx, 'unknown')))).toBe('not_found');
});

test('a printed code alone finds its poll among all that are open, however it is typed', async () => {
  const [one, two] = [await anOpenPoll(app, body, { voters: people(10) }), await anOpenPoll(app, body, { voters: people(10) })];
  const typed = ` ${one.codes[3]?.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l') ?? ''}`;
  expect(await app.system((ctx) => findPoll(ctx, typed))).toBe(one.id);
  expect(await app.system((ctx) => findPoll(ctx, two.codes[0]?.code ?? ''))).toBe(two.id);
  expect(await refusal(app.system((ctx) => findPoll(ctx, 'AAAA-AAAA-AAAA')))).toBe('poll_voter_unknown');
});

test('without scripts a form votes once, and sent again it votes no second time and is told the same', async () => {
  const key = await anOpenPoll(app, body, { voters: people(24) });
  const code = key.codes[0]?.code ?? '';
  const request = await visit((ctx) => enterWithoutScript(ctx, { pollId: key.id, code }));
  const staged = async () => (await app.system((ctx) => ctx.db.selectFrom('staged_ballot').select('id').where('poll_id', '=', key.id).execute())).length;

  expect(await refusal(voteForAgent(visit, { pollId: key.id, code, request, form: formOf({}) }))).toBe('form_incomplete');
  // A ballot that says too much takes no token.
  const known = () => visit((ctx) => knowVoter(ctx, { pollId: key.id, proof: { code } }));
  const before = await known();
  const form = formOf({ q1: 'yes', q2: 'o4', q3: '62', q4: ' Merci ', unit: 'north' });
  expect(await voteForAgent(visit, { pollId: key.id, code, request, form })).toBe(request.serial);
  expect(await voteForAgent(visit, { pollId: key.id, code, request, form: formOf({ q1: 'no' }) })).toBe(request.serial);
  expect(await staged()).toBe(1);
  // Whoever holds the codes learns of none whether it has served; who tries to vote with it does.
  expect(await known()).toEqual(before);
  const another = await visit((ctx) => enterWithoutScript(ctx, { pollId: key.id, code }));
  expect(await refusal(voteForAgent(visit, { pollId: key.id, code, request: another, form }))).toBe('poll_token_given');
  expect(await staged()).toBe(1);
  expect(await refusal(voteForAgent(visit, { pollId: key.id, code: key.codes[1]?.code ?? '', request: { ...request, inverse: 'AAAA' }, form }))).toBe('poll_blinding_invalid');
});

test('a form leaves blank what was not answered, and ranks by place', () => {
  const options = ['o1', 'o2'].map((id) => ({ id, label: { fr: id, en: id } }));
  const questions = [{ id: 'q1', kind: 'rank' as const, options }, { id: 'q2', kind: 'guess' as const, options: [] }, { id: 'q3', kind: 'rank' as const, options }];
  expect(ballotOfForm(questions, formOf({ 'q1.1': 'o2', 'q1.2': 'o1', q2: ' ', 'q3.1': '', 'q3.2': '' }))).toEqual({ unit: null, answers: { q1: ['o2', 'o1'], q2: null, q3: null } });
  expect(ballotOfForm(questions, formOf({ q2: '62' })).answers['q2']).toBe(62);
});

test('what others answered is shown to a token that was spent, step by step where the body said so, and to everybody at the end', async () => {
  const key = await anOpenPoll(app, body, { input: aPollInput({ showing: 'in_steps' }), voters: people(12) });
  const code = key.codes[0]?.code ?? '';
  const request = await visit((ctx) => enterWithoutScript(ctx, { pollId: key.id, code }));
  await voteForAgent(visit, { pollId: key.id, code, request, form: formOf({ q1: 'yes' }) });
  expect(await visit((ctx) => seeAsVoter(ctx, key.id, null))).toMatchObject({ why: 'vote_first', reading: null });
  expect(await visit((ctx) => seeAsVoter(ctx, key.id, 'f'.repeat(64)))).toMatchObject({ why: 'vote_first', reading: null });
  expect(await visit((ctx) => seeAsVoter(ctx, key.id, request.serial))).toMatchObject({ why: null, reading: { questions: [{ whole: { cell: null } }, {}, {}, {}] } });

  const later = await anOpenPoll(app, body, { voters: people(12) });
  const theirs = await visit((ctx) => enterWithoutScript(ctx, { pollId: later.id, code: later.codes[0]?.code ?? '' }));
  await voteForAgent(visit, { pollId: later.id, code: later.codes[0]?.code ?? '', request: theirs, form: formOf({ q1: 'yes' }) });
  expect(await visit((ctx) => seeAsVoter(ctx, later.id, theirs.serial))).toMatchObject({ why: 'at_the_end', reading: null });
  await app.system((ctx) => closePoll(ctx, later));
  expect(await visit((ctx) => seeAsVoter(ctx, later.id, null))).toMatchObject({ why: 'being_counted', reading: null });
  await app.system((ctx) => tendPoll(ctx, later));
  expect(await visit((ctx) => seeAsVoter(ctx, later.id, null))).toMatchObject({ why: null, reading: { poll: { state: 'closed', ballots: 1 } } });
});

test('a receipt is found in whatever was pasted around it, in groups or not', () => {
  const serial = 'd30ffb9553441255914a41b61c973cce0f629e74e450201d9db67412a61b5467';
  expect(serialIn(`Reçu du sondage\n\n${serial.toUpperCase()}\nÀ vérifier : https://parvis.example/poll/01a217ce-8750-7bbf-bcf5-b4e4789bb78a/check`)).toBe(serial);
  expect(serialIn(serial.replaceAll(/(.{8})/g, '$1 '))).toBe(serial);
  expect([serialIn(serial.slice(1)), serialIn(`${serial}0`), serialIn('abc')]).toEqual([null, null, null]);
});
