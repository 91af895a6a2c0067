import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { planIdea } from '#capabilities/improvement/index.server.ts';
import { closePoll } from '#capabilities/staff-polls/arrange-polls.server.ts';
import { tendPoll } from '#capabilities/staff-polls/ballots/tend-polls.server.ts';
import { readIdeas, showIdea } from '#capabilities/staff-polls/index.ideas.server.ts';
import { ShownIdeas } from '#capabilities/staff-polls/index.reading.ui.ts';
import { seeResults } from '#capabilities/staff-polls/results/read-results.server.ts';
import { anOpenPoll, aPollInput, aToken, people, spend } from '#capabilities/staff-polls/staff-polls-builders.ts';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { load as desk } from '../../../participant/[organisation]/polls/[poll]/ideas/+page.server.ts';
import { load } from './+page.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const referent = await app.person('referent', body);
const visit = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);
const asked = (['courtesy', 'clarity'] as const).map((criterion, i) => ({ id: `q${i + 1}`, kind: 'idea' as const, label: { fr: 'Une idée ?', en: 'An idea?' }, options: [], criterion }));

/** A poll that is over; one idea on courtesy became an action, one on clarity is only shown. */
async function anIdeaInThePlan(): Promise<string> {
  const key = await anOpenPoll(app, body, { input: aPollInput({ units: [], questions: asked }), voters: people(12).map((one) => ({ ...one, unit: null })) });
  const publicKey = (await visit((ctx) => seeResults(ctx, key.id))).poll.publicKey ?? '';
  for (const { code } of key.codes.slice(0, 6)) await spend(visit, key.id, await aToken(visit, { pollId: key.id, publicKey, proof: { code } }), { unit: null, answers: { q1: 'Saluer chacun', q2: 'Écrire plus court' } });
  await app.system((ctx) => closePoll(ctx, key));
  await app.system((ctx) => tendPoll(ctx, key));
  const { ideas } = await app.runAs(referent, (ctx) => readIdeas(ctx, key));
  for (const { id: questionId, criterion } of asked) {
    const idea = ideas.find((one) => one.questionId === questionId);
    if (!idea) throw new Error('no idea');
    await app.runAs(referent, (ctx) => showIdea(ctx, key, idea.id, { body: idea.words, criterion }));
    if (criterion === 'courtesy') await app.runAs(referent, (ctx) => planIdea(ctx, { organisationId: body, pollId: key.id, id: idea.id }, { title: 'Accueillir', detail: '', ownerName: 'Accueil', ownerEmail: null, dueOn: null }));
  }
  return key.id;
}

/** Two editions of the body, and what moved from the first to the second. */
async function publish(editionId: string, when: string, moved: readonly string[] = []): Promise<void> {
  await app.app.ownerPool.query(`insert into edition_freeze (edition_id, grid_version, method_version, subjects, digest) values ($1, '1', '1', 1, 'd')`, [editionId]);
  await app.app.ownerPool.query(`insert into published_score (organisation_id, edition_id, subject, subject_id, grid_version, method_version, result) values ($1, $2, 'organisation', $1, '1', '1', '{}')`, [body, editionId]);
  await app.app.ownerPool.query(`insert into edition_publication (edition_id, published_at) values ($1, ${when})`, [editionId]);
  for (const criterion of moved) {
    await app.app.ownerPool.query(`insert into edition_change (organisation_id, edition_id, before_edition_id, view, key, before_value, after_value, before_common, after_common, low, high, smallest, word) values ($1, $2, '2026', 'criteria', $3, 60, 70, 60, 70, 2.5, 17.5, 7.5, 'better')`, [body, editionId, criterion]);
  }
}

const kit = { run: <T>(_: unknown, work: (ctx: Ctx) => Promise<T>) => visit(work), runAsSystem: app.system };

async function asColleague(pollId: string): Promise<{ html: string; effects: Record<string, string> }> {
  const event = { params: { poll: pollId }, setHeaders: () => undefined, locals: { kit, frame: { locale: 'fr' } } };
  const data = await load(event as never); // what this page reads of a request
  const props = { locale: 'fr' as const, title: 'Sondage', isOver: data.seen.poll.state === 'closed', ideas: data.seen.ideas, criteria: data.criteria, effects: data.effects };
  return { html: render(ShownIdeas, { props }).body, effects: data.effects };
}

async function asBody(pollId: string): Promise<Record<string, string>> {
  const event = { params: { organisation: body, poll: pollId }, url: new URL('http://localhost/'), setHeaders: () => undefined, locals: { kit: { ...kit, run: <T>(_: unknown, work: (ctx: Ctx) => Promise<T>) => app.runAs(referent, work) }, frame: { locale: 'fr' } } };
  return ((await desk(event as never)) as { effects: Record<string, string> }).effects; // as above
}

const words = 'Critère «\u202fCourtoisie\u202f»\u202f: mieux (entre 2,5 et 17,5 points).';

test('colleagues read what moved on the criterion of an idea in the next published edition, in the words of the desk, and nothing of other criteria', async () => {
  const pollId = await anIdeaInThePlan();
  await publish('2026', `now() - interval '1 year'`, ['courtesy']);
  // An edition from before the end of the poll says nothing of the idea.
  expect([(await asColleague(pollId)).effects, await asBody(pollId)]).toEqual([{}, {}]);
  expect((await asColleague(pollId)).html).toContain('L’édition suivante dira si le critère a bougé.');
  await publish('2027', `now() + interval '1 day'`, ['courtesy', 'clarity']);
  const { html, effects } = await asColleague(pollId);
  expect(effects).toEqual({ courtesy: words });
  expect((await asBody(pollId))['courtesy']).toBe(words);
  expect(html).toContain(words);
  expect(html).not.toContain('L’édition suivante dira');
});
