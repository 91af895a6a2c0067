import { expect, test } from 'vitest';
import { canonicalText } from '#core/kiosk-protocol/canonical.ts';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { insertTexts } from '../ingest/aside.queries.server.ts';
import { sha256 } from '../ingest/given-opinion.server.ts';
import { aPoint } from '../kiosk-builders.ts';
import { ticketHash } from '../vote/cast-vote.server.ts';
import { answerIdea } from './answer-idea.server.ts';
import { addService, arrangeAnswerPage } from './arrange-answering.server.ts';
import { ideaDesk } from './idea-desk.server.ts';
import { moderateIdea } from './moderate-idea.server.ts';
import { openIdea } from './open-idea.server.ts';
import { readTicket, sayHelped } from './read-ticket.server.ts';
import { remindServices } from './remind-services.server.ts';
import { openAnswerPage, saidAndDone } from './said-and-done.server.ts';
import { servicesOf } from './services.queries.server.ts';
import { sortIdeas } from './sort-ideas.server.ts';

const test1 = await testApp();
const dayMs = 86_400_000;

async function aBody() {
  const place = await aPoint(test1);
  return { ...place, referent: await test1.person('referent', place.organisationId) };
}
type Body = Awaited<ReturnType<typeof aBody>>;

async function said({ organisationId, pointId, siteId }: Body, text: string, { code = '', daysAgo = 0, kind = 'idea' as const } = {}): Promise<string> {
  const at = new Date(Date.now() - daysAgo * dayMs);
  const [id, given] = [uuidv7(at), { kind, text, language: 'fr' }];
  await test1.system(({ db }) => insertTexts(db, [{
    organisation_id: organisationId, id, visit: id, point_id: pointId, site_id: siteId, ...given, given_at: at, received_at: at, ticket_hash: code ? ticketHash(code) : null, hash: sha256(canonicalText({ id, ...given })),
  }]));
  return id;
}

const all = { service: null, kind: null, status: null, words: null };
const desk = (body: Body, place: 'moderate' | 'answer' | 'follow' | 'ended' = 'moderate') => test1.runAs(body.referent, (ctx) => ideaDesk(ctx, body.organisationId, { ...all, place }, 1));
const as = (body: Body) => ({ key: (textId: string) => ({ organisationId: body.organisationId, textId }), run: <T>(work: Parameters<typeof test1.runAs<T>>[1]) => test1.runAs(body.referent, work) });
const publicly = test1.visitor;
/** As the public page does: who comes by its name reads what stands on it. */
const onPage = (token: string) => test1.runAs(publicly, async (ctx) => saidAndDone(ctx, (await openAnswerPage(ctx, token)).organisationId));

test('nobody but the body sees a text before somebody decided, and other bodies never', async () => {
  const [body, other] = [await aBody(), await aBody()];
  const id = await said(body, 'Un banc dehors', { code: 'AAAA-BBBB-CCCC' });
  expect((await desk(body)).ideas.map((idea) => idea.id)).toEqual([id]);
  expect((await desk(other)).ideas).toEqual([]);
  await expect(test1.runAs(other.referent, (ctx) => openIdea(ctx, as(body).key(id)))).rejects.toMatchObject({ code: 'not_found' });
  await as(body).run((ctx) => arrangeAnswerPage(ctx, body.organisationId, { token: `page-${id.slice(-6)}`, open: true }));
  expect((await onPage(`page-${id.slice(-6)}`)).ideas).toEqual([]);
  const reader = await test1.person('reader', body.organisationId);
  await expect(test1.runAs(reader, (ctx) => moderateIdea(ctx, as(body).key(id), { as: 'published' }))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('a masked text is published without what was masked; it can be taken up again, and the journal keeps each step', async () => {
  const body = await aBody();
  const { key, run } = as(body);
  const id = await said(body, 'Mme Lefèvre est odieuse, appelez le 06 12 34 56 78', { code: 'MASK-MASK-MASK' });
  const token = `page-${id.slice(-6)}`;
  await run((ctx) => arrangeAnswerPage(ctx, body.organisationId, { token, open: true }));
  const opened = await run((ctx) => openIdea(ctx, key(id)));
  expect(opened.findings.map(({ kind, words }) => `${kind} ${words}`)).toEqual(['name Lefèvre', 'phone 06 12 34 56 78']);
  await run((ctx) => moderateIdea(ctx, key(id), { as: 'masked', masks: opened.findings.map(({ name }) => name), also: ['odieuse'] }));
  expect((await onPage(token)).ideas[0]?.shown).toBe('Mme [nom] est [nom], appelez le [téléphone]');
  // A request that forgot to name the page reads none, nor what stands on it.
  expect((await test1.runAs(publicly, (ctx) => saidAndDone(ctx, body.organisationId))).ideas).toEqual([]);
  await expect(run((ctx) => moderateIdea(ctx, key(id), { as: 'published' }))).rejects.toMatchObject({ code: 'idea_decided' });
  await run((ctx) => moderateIdea(ctx, key(id), { as: 'reopened' }));
  expect((await onPage(token)).ideas).toEqual([]);
  await expect(run((ctx) => moderateIdea(ctx, key(id), { as: 'masked', masks: ['name:0-9999', 'x'], also: [] }))).rejects.toMatchObject({ code: 'nothing_masked' });
  expect((await run((ctx) => openIdea(ctx, key(id)))).steps.map(({ kind }) => kind)).toEqual(['masked', 'reopened']);
  await run((ctx) => arrangeAnswerPage(ctx, body.organisationId, { token, open: false }));
  await expect(test1.runAs(publicly, (ctx) => openAnswerPage(ctx, token))).rejects.toMatchObject({ code: 'not_found' });
});

test('a code opens the answer to its own text and nothing else; whether it helped is said once', async () => {
  const body = await aBody();
  const { key, run } = as(body);
  const [id, hidden] = [await said(body, 'La porte est lourde', { code: 'K7QD-M3PA-XR9T' }), await said(body, 'Rien à voir', { code: 'ZZZZ-YYYY-XXXX' })];
  expect(await test1.runAs(publicly, (ctx) => readTicket(ctx, 'k7qd m3pa xr9t'))).toMatchObject({ text: 'La porte est lourde', moderation: 'waiting', replies: [], helped: null });
  expect(await test1.runAs(publicly, (ctx) => readTicket(ctx, 'K7QD-M3PA-XR9U'))).toBeNull();
  await expect(run((ctx) => answerIdea(ctx, key(id), { body: 'Oui', public: false, status: 'planned' }))).rejects.toMatchObject({ code: 'idea_not_read' });
  await run((ctx) => moderateIdea(ctx, key(id), { as: 'private' }));
  await expect(run((ctx) => answerIdea(ctx, key(id), { body: 'Oui', public: true, status: 'planned' }))).rejects.toMatchObject({ code: 'idea_not_published' });
  await run((ctx) => answerIdea(ctx, key(id), { body: 'Une porte automatique est prévue.', public: false, status: 'planned' }));
  await run((ctx) => moderateIdea(ctx, key(hidden), { as: 'refused', reason: 'Hors sujet' }));
  expect(await test1.runAs(publicly, (ctx) => readTicket(ctx, 'ZZZZ-YYYY-XXXX'))).toMatchObject({ moderation: 'refused', reason: 'Hors sujet', replies: [] });
  const found = await test1.runAs(publicly, (ctx) => readTicket(ctx, 'K7QD-M3PA-XR9T'));
  expect([found?.status, found?.replies.map((reply) => reply.body), found?.page]).toEqual(['planned', ['Une porte automatique est prévue.'], null]);
  for (const helped of [true, false]) await test1.runAs(publicly, (ctx) => sayHelped(ctx, 'K7QD-M3PA-XR9T', helped));
  expect((await test1.runAs(publicly, (ctx) => readTicket(ctx, 'K7QD-M3PA-XR9T')))?.helped).toBe(true);
  await expect(test1.runAs(publicly, (ctx) => sayHelped(ctx, 'ZZZZ-YYYY-XXXX', true))).rejects.toMatchObject({ code: 'not_found' });
  expect((await desk(body)).helped).toEqual({ yes: 1, no: 0 });
});

test('those who say the same get one answer, and count as so many voices', async () => {
  const body = await aBody();
  const { key, run } = as(body);
  const ids = [await said(body, 'Un banc devant l’entrée de la mairie', { code: 'BANC-BANC-AAAA', daysAgo: 3 }), await said(body, 'Il faut un banc devant l’entrée', { code: 'BANC-BANC-BBBB' }), await said(body, 'Ouvrez le samedi')];
  const [first = '', second = '', third = ''] = ids;
  expect((await run((ctx) => openIdea(ctx, key(first)))).alike.map((one) => one.id)).toEqual([second]);
  await run((ctx) => moderateIdea(ctx, key(first), { as: 'published' }));
  await run((ctx) => arrangeAnswerPage(ctx, body.organisationId, { token: `page-${first.slice(-6)}`, open: true }));
  await run((ctx) => sortIdeas(ctx, body.organisationId, [first, second], { what: 'group' }));
  expect((await desk(body)).ideas.map((idea) => idea.id)).toEqual([third]);
  await run((ctx) => answerIdea(ctx, key(second), { body: 'Deux bancs sont posés.', public: true, status: 'done' }));
  expect((await onPage(`page-${first.slice(-6)}`)).ideas[0]).toMatchObject({ voices: 2, status: 'done', replies: [{ body: 'Deux bancs sont posés.' }] });
  expect(await test1.runAs(publicly, (ctx) => readTicket(ctx, 'BANC-BANC-BBBB'))).toMatchObject({ status: 'done', replies: [{ body: 'Deux bancs sont posés.' }] });
  await run((ctx) => sortIdeas(ctx, body.organisationId, [second], { what: 'separate' }));
  expect((await onPage(`page-${first.slice(-6)}`)).ideas[0]?.voices).toBe(1);
  await expect(run((ctx) => sortIdeas(ctx, body.organisationId, [third], { what: 'group' }))).rejects.toMatchObject({ code: 'group_of_one' });
});

test('many are sorted at once: what the rules find is left to be read, the longest waiting stand first, dangers before all', async () => {
  const body = await aBody();
  const { run } = as(body);
  await run((ctx) => addService(ctx, body.organisationId, { name: 'Accueil', email: 'accueil@ville.example' }));
  await expect(run((ctx) => addService(ctx, body.organisationId, { name: 'accueil', email: null }))).rejects.toMatchObject({ code: 'form_incomplete' });
  const old = await said(body, 'Un porte-manteau', { daysAgo: 60, code: 'OLD2-OLD2-OLD2' });
  const [clean, insult, danger] = [await said(body, 'Une horloge', { daysAgo: 2 }), await said(body, 'Bande de connards', { daysAgo: 1 }), await said(body, 'Mon mari me frappe')];
  const before = await desk(body);
  expect(before.ideas.map((idea) => [idea.id, idea.danger, idea.overdue])).toEqual([[danger, true, false], [old, false, true], [clean, false, false], [insult, false, false]]);
  expect([before.clock.overdue, before.clock.inTime]).toEqual([1, 0]);
  const [service] = await run(({ db }) => servicesOf(db, body.organisationId));
  expect(await run((ctx) => sortIdeas(ctx, body.organisationId, [old, clean, insult], { what: 'publish' }))).toEqual({ changed: 2, left: 1 });
  expect(await run((ctx) => sortIdeas(ctx, body.organisationId, [old, clean], { what: 'assign', serviceId: service?.id ?? null }))).toEqual({ changed: 2, left: 0 });
  expect((await desk(body, 'answer')).counts).toEqual({ moderate: 2, answer: 2, follow: 0, ended: 0 });
  await test1.system((ctx) => remindServices(ctx));
  const mails = await test1.system(({ db }) => db.selectFrom('mail_message').select(['recipient', 'subject']).where('recipient', '=', 'accueil@ville.example').execute());
  expect(mails.map(({ subject }) => subject)).toEqual(['Des usagers attendent une réponse (Accueil)']);
});
