import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { recount, type ConsultationExport } from '#core/consultations/recount.ts';
import type { Ctx } from '#platform/context.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { aPng } from '#tests/harness/picture.ts';
import { moveConsultation } from '../../arrange-consultations.server.ts';
import { answerReceipts, showProject, showStep } from '../../public/answer-visitor.server.ts';
import { showCountFile } from '../../results/answer-results.server.ts';
import { answerIdea } from './answer-idea.server.ts';
import { boardOf } from './idea-board.server.ts';
import { ideasWorld } from './ideas-builders.ts';
import { mergeIdeas, separateIdeas } from './merge-ideas.server.ts';
import { moderateIdea } from './moderate-idea.server.ts';
import { ideaDesk } from './idea-desk.server.ts';
import { openDeskIdea } from './open-desk-idea.server.ts';
import { simulateIdeas } from './simulate-ideas.server.ts';

const app = await testApp();
const [body = '', other = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }, { name: 'Sainte-Foy' }]));
const referent = await app.person('referent', body);
const reader = await app.person('reader', body);
const stranger = await app.person('referent', other);
const asVisitor = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);
const outputs = (html: string): string[] => [...html.matchAll(/<output>([^<]+)<\/output>/g)].map(([, text]) => text ?? '');

test('somebody proposes an idea and everybody reads it; the same sending again is the same idea', async () => {
  const world = await ideasWorld(app, referent, body);
  const token = await world.token();
  const idea = { k: token, title: 'Un passage piéton devant l’école', body: 'Les voitures vont vite.', theme: 't2' };
  const thanks = await world.send('new', idea);
  expect(thanks.html).toMatch(/Merci pour votre idée/);
  expect((await world.send('new', idea)).html).toMatch(/Merci pour votre idée/);
  const list = (await world.show()).html;
  expect(list.match(/Un passage piéton devant l’école<\/a>/g)).toHaveLength(1);
  expect(list).toMatch(/École/);
  expect((await asVisitor((ctx) => showProject(ctx, world.slug))).html).toMatch(/1 idée, 0 soutien/);
});

test('an idea is read by somebody before everybody reads it, where the body says so; its author sees where it stands', async () => {
  const world = await ideasWorld(app, referent, body, { ideaModeration: 'before' });
  const token = await world.token();
  await world.send('new', { k: token, title: 'Appelez Mme Dupont', body: '' });
  expect((await world.show()).html).toMatch(/Aucune idée pour l’instant/);
  expect((await world.show('', token)).html).toMatch(/Appelez Mme Dupont <span class=q>\(en attente de lecture\)/);
  const [waiting] = await app.runAs(referent, ({ db }) => db.selectFrom('idea').select('id').where('step_id', '=', world.key.stepId).where('state', '=', 'waiting').execute());
  const key = { organisationId: body, id: waiting?.id ?? '' };
  await expect(app.runAs(stranger, (ctx) => moderateIdea(ctx, key, { state: 'refused' }))).rejects.toMatchObject({ code: 'not_found' });
  await app.runAs(referent, (ctx) => moderateIdea(ctx, key, { state: 'published', title: 'Appelez [nom]', body: '', masked: true }));
  const page = (await world.show(`idea/${key.id}`)).html;
  expect(page).toMatch(/Appelez \[nom\]/);
  expect(page).not.toMatch(/Dupont/);
  await app.runAs(referent, (ctx) => moderateIdea(ctx, key, { state: 'refused' }));
  await expect(world.show(`idea/${key.id}`)).rejects.toMatchObject({ code: 'not_found' });
});

test('ideas that say the same are shown before one more is taken, and while it is typed', async () => {
  const world = await ideasWorld(app, referent, body);
  await world.propose({ title: 'Éteindre les lampadaires la nuit', body: 'De minuit à cinq heures.' });
  const again = await world.send('new', { k: await world.token(), title: 'eteindre les lampadaires dans la nuit', body: '' });
  expect(again.html).toMatch(/déjà proposé votre idée[\s\S]*Éteindre les lampadaires la nuit/);
  expect(again.html).toMatch(/name=different value=yes/);
  const typed = JSON.parse(String((await world.show('similar', null, { q: 'lampadaires la nui' })).file?.content)) as { title: string }[];
  expect(typed.map(({ title }) => title)).toEqual(['Éteindre les lampadaires la nuit']);
  expect(JSON.parse(String((await world.show('similar', null, { q: 'piscine couverte' })).file?.content))).toEqual([]);
});

test('a support counts once for each voter, however often and however many at once; it is taken back', async () => {
  const world = await ideasWorld(app, referent, body);
  const id = await world.propose({ title: 'Des bancs', body: '' });
  const token = await world.token();
  const answers = await Promise.all(Array.from({ length: 8 }, () => world.send('support', { k: token, idea: id })));
  expect(answers.every(({ status, see }) => status === 303 && see?.includes(`#i-${id}`))).toBe(true);
  await world.send('support', { k: await world.token(), idea: id });
  const supports = async () => (await app.runAs(referent, (ctx) => boardOf(ctx, world.key))).ideas[0]?.supports;
  expect(await supports()).toBe(2);
  expect((await world.show('', token)).html).toMatch(/✓ Soutenue/);
  await world.send('support', { k: token, back: id });
  expect(await supports()).toBe(1);
  expect((await world.send('support', { k: 'nonsense', idea: id })).see).toMatch(/\/idea\//);
  expect(await supports()).toBe(1);
});

test('merged ideas have the union of their voters, one of them leads to the other, and a click takes it all back', async () => {
  const world = await ideasWorld(app, referent, body);
  const [a, b, c] = [await world.propose({ title: 'Des bancs à l’ombre', body: '' }), await world.propose({ title: 'Des bancs place du Marché', body: '' }), await world.propose({ title: 'Une fontaine', body: '' })];
  const [one, two] = [await world.token(), await world.token()];
  for (const [k, idea] of [[one, a], [one, b], [two, b]] as const) await world.send('support', { k, idea });
  await expect(app.runAs(reader, (ctx) => mergeIdeas(ctx, world.key, { from: a, into: b }))).rejects.toMatchObject({ code: 'not_allowed' });
  await app.runAs(referent, (ctx) => mergeIdeas(ctx, world.key, { from: b, into: a }));
  await expect(app.runAs(referent, (ctx) => mergeIdeas(ctx, world.key, { from: a, into: b }))).rejects.toMatchObject({ code: 'idea_merge_circle' });
  await expect(app.runAs(referent, (ctx) => mergeIdeas(ctx, world.key, { from: b, into: c }))).rejects.toMatchObject({ code: 'idea_already_merged' });
  const board = await app.runAs(referent, (ctx) => boardOf(ctx, world.key));
  expect(board.ideas.find(({ id }) => id === a)).toMatchObject({ supports: 2, members: [a, b] });
  expect((await world.show(`idea/${b}`)).html).toMatch(/regroupée avec une autre[\s\S]*Des bancs à l’ombre/);
  expect((await world.show(`idea/${a}`, two)).html).toMatch(/✓ Soutenue[\s\S]*Une idée semblable y est regroupée/);
  await app.runAs(referent, (ctx) => separateIdeas(ctx, world.key, board.lineage[0]?.id ?? ''));
  expect((await app.runAs(referent, (ctx) => boardOf(ctx, world.key))).ideas.map(({ supports }) => supports).toSorted()).toEqual([0, 1, 2]);
  // Whoever separated them by mistake finds the other from either side, however little their words share.
  for (const [side, other] of [[a, b], [b, a]] as const) {
    const desk = await app.runAs(referent, (ctx) => openDeskIdea(ctx, { ...world.consultation, stepId: world.key.stepId }, side));
    expect(desk.like[0]).toMatchObject({ id: other, union: 2 });
  }
});

test('two people who merge at once never close a circle', async () => {
  const world = await ideasWorld(app, referent, body);
  const [a, b] = [await world.propose({ title: 'Plus de bus', body: '' }), await world.propose({ title: 'Des bus le soir', body: '' })];
  const outcomes = await Promise.allSettled([{ from: a, into: b }, { from: b, into: a }].map((merge) => app.runAs(referent, (ctx) => mergeIdeas(ctx, world.key, merge))));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('the body answers in the name of a service; without an answer in thirty days the page says so', async () => {
  const world = await ideasWorld(app, referent, body);
  const id = await world.propose({ title: 'Un composteur', body: '' });
  const later = new Date(Date.now() + 43 * 86_400_000);
  const shown = (rest: string[]) => asVisitor((ctx) => showStep({ ...ctx, clock: fixedClock(later) }, { slug: world.slug, position: 1 }, { rest, query: new URLSearchParams(), token: null }));
  expect((await shown([])).html).toMatch(/Sans réponse depuis 43 jours/);
  await expect(app.runAs(reader, (ctx) => answerIdea(ctx, world.key, id, { service: 'Voirie', body: 'Oui', status: 'planned' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await app.runAs(referent, (ctx) => answerIdea({ ...ctx, clock: fixedClock(later) }, world.key, id, { service: 'Voirie', body: 'Deux seront posés en mars.', status: 'planned' }));
  const page = (await shown(['idea', id])).html;
  expect(page).toMatch(/Réponse de Voirie[\s\S]*Deux seront posés en mars\./);
  expect(page).toMatch(/Réponse en 43 jours/);
});

test('a photo is kept without what it says, shown with its idea, and what is no photo is refused', async () => {
  const world = await ideasWorld(app, referent, body);
  const refused = await world.send('new', { k: await world.token(), title: 'Un trou', body: '' }, Buffer.from('%PDF-1.7'));
  expect([refused.status, /n’est pas une photo/.test(refused.html)]).toEqual([422, true]);
  const sent = await world.send('new', { k: await world.token(), title: 'Un trou', body: '', photoText: 'Le trou' }, aPng(8));
  const id = /\/idea\/([0-9a-f-]{36})/.exec(sent.html)?.[1] ?? '';
  expect((await world.show(`idea/${id}`)).html).toMatch(/<img loading=lazy decoding=async alt="Le trou"/);
  const { file } = await world.show(`photo/${id}/1`);
  expect([file?.mediaType, Buffer.from(file?.content ?? '').equals(aPng(8))]).toEqual(['image/png', true]);
});

test('whoever has the code takes everything back: idea, words and supports go, the receipt stays', async () => {
  const world = await ideasWorld(app, referent, body);
  const kept = await world.propose({ title: 'Celle d’une autre', body: '' });
  const token = await world.token();
  const id = await world.propose({ title: 'À retirer', body: 'Tout' }, token);
  await world.send('support', { k: token, idea: kept });
  const [receipt = '', code = ''] = outputs((await world.show('', token)).html);
  expect([receipt.length, code.length]).toEqual([64, 64]);
  await asVisitor((ctx) => answerReceipts(ctx, world.slug, new Map([['withdraw', [code]], ['confirmed', ['yes']]])));
  const { ideas } = await app.runAs(referent, (ctx) => boardOf(ctx, world.key));
  expect(ideas.map((idea) => [idea.id, idea.supports])).toEqual([[kept, 0]]);
  expect(await app.runAs(referent, ({ db }) => db.selectFrom('idea_words').select('idea_id').where('step_id', '=', world.key.stepId).execute())).toEqual([{ idea_id: kept }]);
  await expect(world.show(`idea/${id}`)).rejects.toMatchObject({ code: 'not_found' });
  expect((await world.send('support', { k: token, idea: kept })).status).toBe(409);
});

test('once it is over, anybody counts the supports again, merges and people without a support included', async () => {
  const world = await ideasWorld(app, referent, body);
  const [a, b] = [await world.propose({ title: 'Des arbres', body: '' }), await world.propose({ title: 'Planter des arbres', body: '' })];
  const [one, two] = [await world.token(), await world.token()];
  for (const [k, idea] of [[one, a], [one, b], [two, b]] as const) await world.send('support', { k, idea });
  await app.runAs(referent, (ctx) => mergeIdeas(ctx, world.key, { from: b, into: a }));
  await app.runAs(referent, (ctx) => moveConsultation(ctx, world.consultation, 'close'));
  const file = JSON.parse(await new Response((await asVisitor((ctx) => showCountFile(ctx, asVisitor, world.slug))).body).text()) as ConsultationExport;
  expect(file.figures).toContainEqual(expect.objectContaining({ measure: 'supports', subject: a, value: 2 }));
  expect(recount(file, (text) => createHash('sha256').update(text).digest('hex'))).toMatchObject({ differences: [], receiptFaults: [] });
  expect((await asVisitor((ctx) => showProject(ctx, world.slug))).html).toMatch(/Des arbres/);
});

test('the database shows a visitor the ideas of the consultation they look at, and no one else’s words', async () => {
  const [here, there] = [await ideasWorld(app, referent, body), await ideasWorld(app, referent, body)];
  const id = await there.propose({ title: 'Ailleurs', body: '' });
  const seen = await asVisitor(async (ctx) => {
    await showStep(ctx, { slug: here.slug, position: 1 }, { rest: [], query: new URLSearchParams(), token: null });
    return [await ctx.db.selectFrom('idea').select('id').execute(), await ctx.db.selectFrom('idea_words').select('idea_id').execute(), await ctx.db.selectFrom('idea_support').select('voter').execute()];
  });
  expect(seen).toEqual([[], [], []]);
  await expect(here.show(`idea/${id}`)).rejects.toMatchObject({ code: 'not_found' });
  await expect(here.send('support', { k: await here.token(), idea: id })).rejects.toMatchObject({ code: 'not_found' });
});

test('the pages are complete and small, and only the form has a script', async () => {
  const world = await ideasWorld(app, referent, body);
  const id = await world.propose({ title: 'Un <b>banc</b>', body: '<script>alert(1)</script>' });
  for (const path of ['', 'new', `idea/${id}`]) {
    const { html, scripted } = await world.show(path);
    expect(html).not.toMatch(/<script>|style=|https?:|<b>banc/);
    expect([path, /<script/.test(html), scripted === true]).toEqual([path, path === 'new', path === 'new']);
    expect(Buffer.byteLength(html)).toBeLessThan(40_000);
  }
});

test('the desk of a body shows what to answer first, and what each idea may be grouped with', async () => {
  await app.system((ctx) => simulateIdeas(ctx, other));
  const { stepId, id } = await app.system(({ db }) => db.selectFrom('consultation_step').select(['id as stepId', 'consultation_id as id']).where('organisation_id', '=', other).where('kind', '=', 'ideas').executeTakeFirstOrThrow());
  const address = { organisationId: other, id, stepId };
  const desk = await app.runAs(stranger, (ctx) => ideaDesk(ctx, address, { place: 'answer', words: '', theme: '', page: 1 }));
  expect(desk.counts).toMatchObject({ all: 24, merged: 2, answered: 7, answer: 17 });
  expect(desk.counts.silent).toBe(desk.rows.filter(({ board }) => board.clock.waited > 30).length);
  expect(desk.rows.map(({ board }) => board.clock.waited)).toEqual(desk.rows.map(({ board }) => board.clock.waited).toSorted((a, b) => b - a));
  expect(desk.toRead).toBe(3);
  const lamps = await app.runAs(stranger, (ctx) => ideaDesk(ctx, address, { place: 'all', words: 'lampadaire', theme: 't1', page: 1 }));
  const open = await app.runAs(stranger, (ctx) => openDeskIdea(ctx, address, lamps.rows[0]?.id ?? ''));
  expect([open.members.length, open.board.supports > 52, open.history.length]).toEqual([1, true, 1]);
  await expect(app.runAs(referent, (ctx) => ideaDesk(ctx, address, { place: 'all', words: '', theme: '', page: 1 }))).rejects.toMatchObject({ code: 'not_found' });
});
