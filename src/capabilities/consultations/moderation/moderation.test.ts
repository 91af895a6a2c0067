import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { moveConsultation } from '../arrange-consultations.server.ts';
import { aDebate, visitorOf, type Debate } from '../debate-builders.ts';
import { openConsultation } from '../public/open-consultation.server.ts';
import { decideText, type TextDecision } from './decide-text.server.ts';
import { moderationDesk } from './moderation-desk.server.ts';
import type { ModerationPlace } from './moderation-desk.ts';
import { publishedWords } from './moderated.queries.server.ts';
import { openModerated } from './open-moderated.server.ts';
import { replyOfficially } from './reply-officially.server.ts';

const app = await testApp();
const [body = '', other = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }, { name: 'Sainte-Foy' }]));
const referent = await app.person('referent', body);
const decider = await app.person('decision_maker', body);
const reader = await app.person('reader', body);
const stranger = await app.person('referent', other);

const deskOf = ({ key }: Debate, place: ModerationPlace = 'waiting') => app.runAs(referent, (ctx) => moderationDesk(ctx, key, { place, stepId: null, page: 1 }));
const keyOf = ({ key }: Debate, { kind, subject }: { kind: string; subject: string }) => ({ organisationId: key.organisationId, consultationId: key.id, kind, subject });
const decide = (debate: Debate, text: { kind: string; subject: string }, decision: TextDecision, by = referent) => app.runAs(by, (ctx) => decideText(ctx, keyOf(debate, text), decision));
const refusal = { as: 'refused', reason: 'insult', words: 'Dites-le sans injure.' } as const;

async function written(words: string, moderation = 'before'): Promise<{ debate: Debate; token: string; visitor: ReturnType<typeof visitorOf>; text: { kind: string; subject: string } }> {
  const debate = await aDebate(app, referent, body, 'comments', { moderation });
  const visitor = visitorOf(app, debate.slug);
  const token = await visitor.token();
  await visitor.send(token, { do: 'write', body: words });
  const [text] = (await deskOf(debate, moderation === 'before' ? 'waiting' : 'published')).texts;
  if (!text) throw new Error('nothing was written');
  return { debate, token, visitor, text };
}

test('a text waits until somebody publishes it, masked by rule where a person says so', async () => {
  const { debate, visitor, text } = await written('Mme Lefèvre, au 06 12 34 56 78, a tout compris');
  expect((await visitor.show()).html).not.toContain('tout compris');
  const open = await app.runAs(referent, (ctx) => openModerated(ctx, keyOf(debate, text)));
  expect(open.findings.map(({ kind, words }) => `${kind} ${words}`)).toEqual(['name Lefèvre', 'phone 06 12 34 56 78']);
  await decide(debate, text, { as: 'masked', masks: open.findings.map(({ name }) => name), also: [] });
  const page = (await visitor.show()).html;
  expect(page).toContain('Mme [nom], au [téléphone], a tout compris');
  expect(page).toContain('Des mots ont été masqués.');
  await expect(decide(debate, text, { as: 'published' })).rejects.toMatchObject({ code: 'text_decided' });
});

test('nobody decides but the referent and those who decide of that very body', async () => {
  const { debate, text } = await written('Un banc');
  await expect(decide(debate, text, { as: 'published' }, reader)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(decide(debate, text, { as: 'published' }, stranger)).rejects.toMatchObject({ code: 'not_found' });
  await decide(debate, text, { as: 'published' }, decider);
  expect((await deskOf(debate, 'published')).counts).toMatchObject({ waiting: 0, published: 1 });
});

test('the author of a refused text reads why, appeals once, and another person answers; the log says so without text or name', async () => {
  const { debate, token, visitor, text } = await written('Bande d’incapables');
  await decide(debate, text, refusal);
  const mine = (await visitor.show('/mine', token)).html;
  expect(mine).toContain('Injure ou attaque personnelle');
  expect(mine).toContain('Dites-le sans injure.');
  await visitor.send(token, { do: 'appeal', text: text.subject, body: 'Je parle du service.' });
  await expect(visitor.send(token, { do: 'appeal', text: text.subject, body: 'Encore' })).rejects.toMatchObject({ code: 'consultation_appeal_closed' });
  expect((await deskOf(debate, 'appeals')).texts).toHaveLength(1);
  await expect(decide(debate, text, { as: 'published' })).rejects.toMatchObject({ code: 'appeal_needs_another' });
  await decide(debate, text, { as: 'published' }, decider);
  expect((await visitor.show()).html).toContain('Bande d’incapables');
  const log = (await visitor.show('/moderation')).html;
  expect(log).toContain('Recours accepté');
  expect(log).toMatch(/recours acceptés<\/th><td class=n>1</);
  expect(log).not.toMatch(/incapables|sans injure/);
  expect((await deskOf(debate, 'appeals')).texts).toEqual([]);
});

test('readers report, a person decides, and numbers hide nothing', async () => {
  const { debate, token, visitor, text } = await written('Achetez mes salades', 'after');
  for (let i = 0; i < 5; i++) await visitor.send(await visitor.token(), { do: 'report', text: text.subject, reason: 'advertising' });
  await visitor.send(token, { do: 'report', text: text.subject, reason: 'advertising' });
  await visitor.send(token, { do: 'report', text: text.subject, reason: 'insult' });
  expect((await visitor.show()).html).toContain('Achetez mes salades');
  const [reported] = (await deskOf(debate, 'reported')).texts;
  const open = await app.runAs(referent, (ctx) => openModerated(ctx, keyOf(debate, text)));
  expect([reported?.subject, open.reported?.count, open.reported?.reasons]).toEqual([text.subject, 6, ['advertising']]);
  await decide(debate, text, { as: 'stands' });
  expect((await deskOf(debate, 'reported')).texts).toEqual([]);
  expect((await visitor.show()).html).toContain('Achetez mes salades');
});

test('a body answers a comment in the name of a service, under it', async () => {
  const { debate, visitor, text } = await written('Quand commencent les travaux\u202f?', 'after');
  await app.runAs(referent, (ctx) => replyOfficially(ctx, keyOf(debate, text), { service: 'Voirie', body: 'En mars.' }));
  expect((await visitor.show()).html).toMatch(/Quand commencent.*Réponse officielle: Voirie|Quand commencent.*Réponse officielle\u202f: Voirie/s);
  await expect(app.runAs(reader, (ctx) => replyOfficially(ctx, keyOf(debate, text), { service: 'Voirie', body: 'Non.' }))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('words of a survey are published once somebody has read them and the consultation is over; with their author’s answers they go', async () => {
  const debate = await aDebate(app, referent, body, 'survey');
  const visitor = visitorOf(app, debate.slug);
  for (const words of ['Plus d’arbres', 'M. Durand dort']) await visitor.send(await visitor.token(), { q1: words });
  const { texts } = await deskOf(debate);
  expect(texts.map(({ words, context }) => `${context} ${words}`)).toEqual(['Quoi\u202f? Plus d’arbres', 'Quoi\u202f? M. Durand dort']);
  const [trees, named] = texts;
  if (!trees || !named) throw new Error('two texts wait');
  await decide(debate, trees, { as: 'published' });
  await decide(debate, named, { ...refusal, reason: 'personal' });
  const seen = () => app.runAs(app.visitor, async (ctx) => {
    const opened = await openConsultation(ctx, debate.slug);
    return (await publishedWords(ctx.db, { organisationId: body, stepId: opened.steps[0]?.step.id ?? '' })).map((one) => one.body);
  });
  expect(await seen()).toEqual([]);
  await app.runAs(referent, (ctx) => moveConsultation(ctx, debate.key, 'close'));
  expect(await seen()).toEqual(['Plus d’arbres']);
  await decide(debate, trees, { as: 'reopened' });
  expect(await seen()).toEqual([]);
});
