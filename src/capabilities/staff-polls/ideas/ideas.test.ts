import { expect, test } from 'vitest';
import { changeAction, planIdea, readPlan } from '#capabilities/improvement/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { changePoll, closePoll, openPoll, readPoll } from '../arrange-polls.server.ts';
import { tendPoll } from '../ballots/tend-polls.server.ts';
import type { PollKey } from '../poll.ts';
import { readResults, seeResults } from '../results/read-results.server.ts';
import { listVoters, readCodes } from '../roll/arrange-roll.server.ts';
import { openRoom } from '../room/lead-room.server.ts';
import { anOpenPoll, aPollInput, aToken, people, spend } from '../staff-polls-builders.ts';
import { answerIdea, proposeIdeas, setIdeaAside, showIdea } from './lead-ideas.server.ts';
import { readIdeas, seeIdeas } from './read-ideas.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const [referent, reader] = [await app.person('referent', body), await app.person('reader', body)];
const visit = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);
const refusal = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (thrown: unknown) => (thrown as { code?: unknown }).code);
const label = { fr: 'Une idée ?', en: 'An idea?' };
const input = aPollInput({ units: [], questions: [{ id: 'q1', kind: 'idea', label, options: [], criterion: 'courtesy' }] });
const noUnit = (count: number) => people(count).map((one) => ({ ...one, unit: null }));

async function voteAll(key: PollKey, codes: readonly { code: string }[], answers: (i: number) => Record<string, unknown>): Promise<void> {
  const publicKey = (await visit((ctx) => seeResults(ctx, key.id))).poll.publicKey ?? '';
  for (const [i, { code }] of codes.entries()) await spend(visit, key.id, await aToken(visit, { pollId: key.id, publicKey, proof: { code } }), { unit: null, answers: answers(i) });
  await app.system((ctx) => closePoll(ctx, key));
  await app.system((ctx) => tendPoll(ctx, key));
}

const ideas = (key: PollKey, who = referent) => app.runAs(who, (ctx) => readIdeas(ctx, key));

test('an idea is read by a person, shown, put before colleagues, answered, put into the plan, and says how far it is', async () => {
  const key = await anOpenPoll(app, body, { input, voters: noUnit(12) });
  await voteAll(key, key.codes.slice(0, 6), (i) => ({ q1: `Ouvrir plus tôt, numéro ${i}` }));
  expect((await ideas(key)).ideas.map(({ state }) => state)).toEqual(Array(6).fill('waiting'));
  expect([(await ideas(key, reader)).ideas, (await visit((ctx) => seeIdeas(ctx, key.id))).ideas, (await visit((ctx) => seeResults(ctx, key.id))).words]).toEqual([[], [], []]);

  const [one, two, three] = (await ideas(key)).ideas;
  if (!one || !two || !three) throw new Error('no ideas');
  const show = (idea: typeof one, text = idea.words) => app.runAs(referent, (ctx) => showIdea(ctx, key, idea.id, { body: text, criterion: 'courtesy' }));
  expect(await refusal(show(one, 'Fermer plus tard'))).toBe('poll_idea_changed');
  expect(await refusal(app.runAs(reader, (ctx) => showIdea(ctx, key, one.id, { body: one.words, criterion: null })))).toBe('not_allowed');
  expect(await refusal(app.runAs(referent, (ctx) => answerIdea(ctx, key, one.id, { reply: 'accepted', body: 'Oui', service: 'Direction' })))).toBe('poll_idea_unread');
  await show(one, one.words.replace('plus tôt', '[…]'));
  await show(two);
  await app.runAs(referent, (ctx) => setIdeaAside(ctx, key, three.id, { reason: 'Vise une personne' }));
  const seen = await visit((ctx) => seeIdeas(ctx, key.id));
  expect(seen.ideas.map(({ body: text }) => text).toSorted()).toEqual([one.words.replace('plus tôt', '[…]'), two.words].toSorted());
  expect(JSON.stringify(seen)).not.toContain(three.words);

  expect(await refusal(app.runAs(referent, (ctx) => proposeIdeas(ctx, key, [one.id, three.id])))).toBe('poll_idea_unread');
  expect(await refusal(app.runAs(reader, (ctx) => proposeIdeas(ctx, key, [one.id])))).toBe('not_allowed');
  const support = { organisationId: body, id: await app.runAs(referent, (ctx) => proposeIdeas(ctx, key, [one.id, two.id])) };
  expect(await refusal(show(one))).toBe('poll_idea_proposed');
  await app.runAs(referent, (ctx) => changePoll(ctx, support, aPollInput({ units: [], showing: 'in_steps' })));
  expect((await app.runAs(referent, (ctx) => readPoll(ctx, support))).questions.map(({ kind }) => kind)).toEqual(['yes_no', 'yes_no']);
  await app.runAs(referent, (ctx) => listVoters(ctx, support, noUnit(14)));
  await app.runAs(referent, (ctx) => openPoll(ctx, support));
  expect(await refusal(app.runAs(referent, (ctx) => openRoom(ctx, support)))).toBe('poll_room_ideas');
  // Everybody supports the first, three the second.
  await voteAll(support, (await app.runAs(referent, (ctx) => readCodes(ctx, support))).slice(0, 12), (i) => ({ q1: 'yes', ...(i < 3 ? { q2: 'yes' } : { q2: 'no' }) }));
  const supported = (await ideas(key)).ideas.filter(({ state }) => state === 'shown').map(({ id, support: came }) => [id, came?.atLeast, came?.voters]);
  expect(supported).toEqual([[one.id, 5, 12], [two.id, 0, 12]]);
  // Exact figures beside the steps would tell that all agree: there are none.
  expect((await app.runAs(referent, (ctx) => readResults(ctx, support))).cells).toEqual([]);

  await app.runAs(referent, (ctx) => answerIdea(ctx, key, one.id, { reply: 'accepted', body: 'Dès mars', service: 'Direction générale' }));
  const idea = { organisationId: body, pollId: key.id, id: one.id };
  const form = { title: 'Ouvrir à 8 h', detail: '', ownerName: 'Accueil', ownerEmail: null, dueOn: '2027-03-01' };
  const actionId = await app.runAs(referent, (ctx) => planIdea(ctx, idea, form));
  expect(await refusal(app.runAs(referent, (ctx) => planIdea(ctx, idea, form)))).toBe('poll_idea_planned');
  const [action] = (await app.runAs(referent, (ctx) => readPlan(ctx, body))).actions;
  if (!action) throw new Error('no action');
  await app.runAs(referent, (ctx) => changeAction(ctx, { organisationId: body, id: actionId }, { ...action, state: 'done', version: action.version }));
  expect((await visit((ctx) => seeIdeas(ctx, key.id))).ideas[0]).toMatchObject({ reply: { reply: 'accepted', body: 'Dès mars', service: 'Direction générale' }, action: { title: 'Ouvrir à 8 h', state: 'done' } });
});
