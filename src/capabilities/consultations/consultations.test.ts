import { expect, test } from 'vitest';
import { recount } from '#core/consultations/recount.ts';
import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { changeConsultation, listConsultations, makeConsultation, moveConsultation, readConsultation } from './arrange-consultations.server.ts';
import { consultationInput } from './consultation.input.ts';
import { consultationFields } from './consultation-form.ts';
import { answerAddress, answerReceipts, answerStep, showData, showProject, showReceipts, showStep } from './public/answer-visitor.server.ts';
import { openConsultation } from './public/open-consultation.server.ts';
import { takePart } from './public/take-part.server.ts';
import type { exportConsultation } from './results/export-consultation.server.ts';
import { readWrittenAnswers } from './results/written-answers.server.ts';
import { simulateConsultations } from './simulate-consultations.server.ts';

const app = await testApp();
const [body = '', other = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }, { name: 'Sainte-Foy' }]));
const referent = await app.person('referent', body);
const reader = await app.person('reader', body);
const stranger = await app.person('referent', other);

const fields = (change: Record<string, string> = {}) => ({
  slug: 'place', title: 'La place', what: 'Ce qui change.', proof: 'none', opensAt: '', closesAt: '',
  q1Label: 'Quand\u202f?', q1Kind: 'choice', q1Options: 'Mardi\nSamedi', q1Required: 'yes', q2Label: 'Quoi\u202f?', q2Kind: 'choices', q2Options: 'Bancs\nArbres', q3Label: 'Autre\u202f?', q3Kind: 'text', ...change,
});
let made = 0;
async function consult(change: Record<string, string> = {}, isOpen = true): Promise<{ key: { organisationId: string; id: string }; slug: string }> {
  const slug = change['slug'] ?? `place-${(made += 1)}`;
  const id = await app.runAs(referent, (ctx) => makeConsultation(ctx, body, consultationInput.parse(fields({ ...change, slug }))));
  const key = { organisationId: body, id };
  if (isOpen) await app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'open'));
  return { key, slug };
}

const asVisitor = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);
const tokenIn = (html: string): string => /name=k value="([^"]+)"/.exec(html)?.[1] ?? '';
const typed = (token: string, given: Record<string, string[]> = {}) => new Map(Object.entries({ k: [token], q1: ['o2'], ...given }));
const formOf = async (slug: string, link: string | null = null): Promise<string> => tokenIn((await asVisitor((ctx) => showStep(ctx, slug, link))).html);
const answer = async (slug: string, given: Record<string, string[]>) => {
  const token = await formOf(slug);
  return asVisitor((ctx) => answerStep(ctx, slug, typed(token, given)));
};
const outputs = (html: string): string[] => [...html.matchAll(/<output>([^<]+)<\/output>/g)].map(([, text]) => text ?? '');
const receivedIn = async (key: { organisationId: string; id: string }): Promise<number> => (await app.runAs(referent, (ctx) => readConsultation(ctx, key))).received;
const linkTo = async (slug: string, email: string): Promise<string> => {
  await asVisitor((ctx) => answerAddress(ctx, slug, { email, mayMail: true }));
  const mail = await app.system(({ db }) => db.selectFrom('mail_message').select('text_body').where('recipient', '=', email).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst());
  return /\?k=([\w-]+)/.exec(mail?.text_body ?? '')?.[1] ?? '';
};

test('a draft is nobody’s but its body’s; the referent arranges it, a reader reads it', async () => {
  const { key, slug } = await consult({}, false);
  await expect(asVisitor((ctx) => showProject(ctx, slug))).rejects.toMatchObject({ code: 'not_found' });
  await expect(app.runAs(stranger, (ctx) => readConsultation(ctx, key))).rejects.toMatchObject({ code: 'not_found' });
  await expect(app.runAs(reader, (ctx) => moveConsultation(ctx, key, 'open'))).rejects.toMatchObject({ code: 'not_allowed' });
  expect((await app.runAs(reader, (ctx) => listConsultations(ctx, body))).consultations.map(({ consultation }) => consultation.id)).toContain(key.id);
  await expect(consult({ slug })).rejects.toMatchObject({ code: 'consultation_slug_taken' });
});

test('what the form says comes back to it; it wants a question, answers to choose among, and an end after the beginning', () => {
  const given = fields({ titleEn: 'The square', whatEn: 'What changes.', q1LabelEn: 'When?', q1OptionsEn: 'Tuesday\nSaturday', opensAt: '2027-01-10T08:00', closesAt: '2027-02-10T18:00' });
  const input = consultationInput.parse(given);
  const consultation = { organisationId: body, id: '', state: 'draft' as const, languages: [], ...input };
  const back = consultationFields({ consultation, step: { id: '', kind: 'survey', position: 1, opensAt: null, closesAt: null, proof: input.proof, questions: input.questions } });
  expect(back).toMatchObject(given);
  const faults = consultationInput.safeParse({ ...given, q1Options: 'Mardi', closesAt: '2027-01-01T08:00', title: '', slug: 'É' }).error?.issues.map(({ path }) => path[0]);
  expect(faults?.toSorted()).toEqual(['closesAt', 'q1Options', 'q1OptionsEn', 'slug', 'title']);
});

test('a scheduled consultation is announced, opens and closes by its dates; once open its questions and address stay', async () => {
  const at = (day: number) => new Date(Date.UTC(2027, 0, day, 12));
  const { key, slug } = await consult({ opensAt: '2027-01-10T08:00', closesAt: '2027-01-20T18:00' }, false);
  await app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'schedule'));
  const on = (day: number) => asVisitor(async (ctx) => (await openConsultation({ ...ctx, clock: { now: () => at(day), today: () => '' } }, slug)).stepNow);
  expect([await on(5), await on(15), await on(25)]).toEqual(['before', 'open', 'over']);
  expect((await asVisitor((ctx) => showStep(ctx, slug, null))).status).toBe(403);
  const inOpen = (ctx: Ctx): Ctx => ({ ...ctx, clock: { now: () => at(15), today: () => '' } });
  await app.runAs(referent, (ctx) => changeConsultation(inOpen(ctx), key, consultationInput.parse(fields({ slug: 'other', title: 'Autre titre', q1Label: 'Changée' }))));
  const { consultation, step } = await app.runAs(referent, (ctx) => readConsultation(ctx, key));
  expect([consultation.slug, consultation.content.fr.title, step.questions[0]?.label.fr]).toEqual([slug, 'Autre titre', 'Quand\u202f?']);
});

test('the pages are complete, small and without script', async () => {
  const { slug } = await consult();
  for (const { html } of [await asVisitor((ctx) => showProject(ctx, slug)), await asVisitor((ctx) => showStep(ctx, slug, null)), await asVisitor((ctx) => showReceipts(ctx, slug, 1))]) {
    expect(html).not.toMatch(/<script|style=|https?:/);
    expect(Buffer.byteLength(html)).toBeLessThan(40_000);
  }
});

test('the same form sent again is answered alike and counts once; its receipt stands in the public list', async () => {
  const { key, slug } = await consult();
  const token = await formOf(slug);
  const first = await asVisitor((ctx) => answerStep(ctx, slug, typed(token, { q2: ['o2'], q3: ['Un banc'] })));
  const again = await asVisitor((ctx) => answerStep(ctx, slug, typed(token, { q1: ['o1'] })));
  expect([first.status, again.html, await receivedIn(key)]).toEqual([200, first.html, 1]);
  const [receipt = '', code = ''] = outputs(first.html);
  expect((await asVisitor((ctx) => showReceipts(ctx, slug, 1))).html).toContain(receipt);
  const check = (text: string) => asVisitor(async (ctx) => (await answerReceipts(ctx, slug, new Map([['check', [text]]]))).html);
  expect(await check(receipt)).toContain('Ce reçu est dans la liste');
  expect(await check(code)).toContain('vos réponses sont comptées');
  expect(await check('a'.repeat(64))).toContain('pas dans la liste');
  const arranged = await app.runAs(referent, (ctx) => readConsultation(ctx, key));
  expect((await app.runAs(referent, (ctx) => readWrittenAnswers(ctx, arranged)))[0]?.texts).toEqual(['Un banc']);
});

test('two hundred sendings at once of one form are one participation', async () => {
  const byForm = await consult();
  const token = await formOf(byForm.slug);
  await Promise.all(Array.from({ length: 200 }, (_, i) => asVisitor((ctx) => answerStep(ctx, byForm.slug, typed(token, { q1: [i % 2 ? 'o1' : 'o2'] })))));
  expect(await receivedIn(byForm.key)).toBe(1);
});

test('two hundred sendings at once by two links to one address are one participation', async () => {
  const byMail = await consult({ proof: 'mail' });
  const links = [await linkTo(byMail.slug, 'anne@habitante.example'), await linkTo(byMail.slug, 'Anne@habitante.example')];
  const outcomes = await Promise.all(Array.from({ length: 200 }, (_, i) => asVisitor(async (ctx) => (await takePart(ctx, await openConsultation(ctx, byMail.slug), typed(links[i % 2] ?? ''))).outcome)));
  expect([await receivedIn(byMail.key), outcomes.filter((one) => one === 'counted').length, outcomes.filter((one) => one === 'already').length]).toEqual([1, 100, 100]);
});

test('where a link is asked for, nobody takes part without one, nor with that of another consultation; the address is kept nowhere beside the answers', async () => {
  const { slug, key } = await consult({ proof: 'mail' });
  const elsewhere = await consult({ proof: 'mail' });
  expect(await formOf(slug)).toBe('');
  const foreign = await linkTo(elsewhere.slug, 'zoe@habitante.example');
  expect((await asVisitor((ctx) => answerStep(ctx, slug, typed(foreign)))).status).toBe(403);
  const own = await linkTo(slug, 'zoe@habitante.example');
  expect((await asVisitor((ctx) => answerStep(ctx, slug, typed(own)))).status).toBe(200);
  const rows = await app.system(({ db }) => db.selectFrom('participation').selectAll().where('organisation_id', '=', body).execute());
  expect(JSON.stringify(rows)).not.toContain('zoe');
  expect(await receivedIn(key)).toBe(1);
});

test('a visitor reads no participation, no words and, while it is open, no answers; a form that is not right gives everything back', async () => {
  const { slug } = await consult();
  await answer(slug, { q3: ['Un mot'] });
  const seen = await asVisitor(async (ctx) => {
    await openConsultation(ctx, slug);
    const [a, b, c, d] = [await ctx.db.selectFrom('participation').selectAll().execute(), await ctx.db.selectFrom('survey_text').selectAll().execute(), await ctx.db.selectFrom('survey_response').selectAll().execute(), await ctx.db.selectFrom('participation_receipt').selectAll().execute()];
    return [a.length, b.length, c.length, d.length];
  });
  expect(seen).toEqual([0, 0, 0, 1]);
  expect(await asVisitor((ctx) => showData(ctx, slug))).toBeNull();
  const refused = await answer(slug, { q1: [], q3: ['Gardé <b>'] });
  expect([refused.status, refused.html.includes('Gardé &#60;b&#62;'), refused.html.includes('Cette question attend une réponse.')]).toEqual([422, true, true]);
});

test('answers taken back are gone, the participation stays received, and what is published counts the same again', async () => {
  const { key, slug } = await consult();
  const answers = await Promise.all(['o1', 'o2', 'o2'].map((q1) => answer(slug, { q1: [q1], q3: ['Un mot'] })));
  const [, code = ''] = outputs(answers[1]?.html ?? '');
  const withdraw = (confirmed: string[]) => asVisitor((ctx) => answerReceipts(ctx, slug, new Map([['withdraw', [code]], ['confirmed', confirmed]])));
  await expect(withdraw([])).rejects.toMatchObject({ code: 'consultation_not_confirmed' });
  expect((await withdraw(['yes'])).status).toBe(200);
  expect((await withdraw(['yes'])).status).toBe(200);
  await app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'close'));
  const data = await asVisitor((ctx) => showData(ctx, slug));
  const exported = JSON.parse(data?.json ?? '{}') as Awaited<ReturnType<typeof exportConsultation>>; // just written by it
  const again = recount(exported, (text) => createHash('sha256').update(text).digest('hex'));
  expect([again.differences, again.receiptFaults, exported.figures.slice(0, 3).map(({ value }) => value)]).toEqual([[], [], [3, 1, 2]]);
  expect(data?.json).not.toContain('Un mot');
  expect((await asVisitor((ctx) => showProject(ctx, slug))).html).toContain('<caption><strong>Quand');
});

test('the consultations of the demonstration are there, one open and one over, and its figures hold', async () => {
  await app.system((ctx) => simulateConsultations(ctx, other));
  const { consultations } = await app.runAs(stranger, (ctx) => listConsultations(ctx, other));
  expect(consultations.map(({ state, received }) => `${state} ${received}`).toSorted()).toEqual(['closed 212', 'open 146']);
});
