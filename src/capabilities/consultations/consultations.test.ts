import { expect, test } from 'vitest';
import { recount, type ConsultationExport } from '#core/consultations/recount.ts';
import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { changeConsultation, listConsultations, makeConsultation, moveConsultation, readConsultation } from './arrange-consultations.server.ts';
import { consultationInput } from './consultation.input.ts';
import { consultationFields } from './consultation-form.ts';
import { answerReceipts, answerStep, showProject, showReceipts, showStep } from './public/answer-visitor.server.ts';
import { isOpenSurvey, questionsForPoints } from './point-questions.server.ts';
import { openConsultation } from './public/open-consultation.server.ts';
import { showCountFile } from './results/answer-results.server.ts';
import { simulateConsultations } from './simulate-consultations.server.ts';
import { addStep, changeStep, moveStep, removeStep } from './steps/arrange-steps.server.ts';
import { stepFields, stepInput } from './steps/step.input.ts';
import { surveyKind } from './steps/survey/survey-kind.server.ts';
import { textKind } from './steps/text/text-kind.server.ts';
import { storedSurvey } from './steps/survey/survey.stored.ts';
import { readWrittenAnswers } from './steps/survey/written-answers.server.ts';

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
  await app.runAs(referent, (ctx) => addStep(ctx, key, { kind: surveyKind, input: stepInput(surveyKind).parse(fields(change)) }));
  if (isOpen) await app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'open'));
  return { key, slug };
}

const asVisitor = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);
const countFileOf = async (slug: string): Promise<string> => new Response((await asVisitor((ctx) => showCountFile(ctx, asVisitor, slug))).body).text();
const tokenIn = (html: string): string => /name=k value="([^"]+)"/.exec(html)?.[1] ?? '';
const typed = (token: string, given: Record<string, string[]> = {}) => new Map(Object.entries({ k: [token], q1: ['o2'], ...given }));
const at = (slug: string, position = 1) => ({ slug, position });
const ask = (token: string | null) => ({ rest: [], query: new URLSearchParams(), token });
const show = (slug: string, token: string | null = null) => asVisitor((ctx) => showStep(ctx, at(slug), ask(token)));
const send = (slug: string, given: ReadonlyMap<string, readonly string[]>) => asVisitor((ctx) => answerStep(ctx, at(slug), { ...ask(null), typed: given, photo: null, mayMail: true }));
const formOf = async (slug: string, link: string | null = null): Promise<string> => tokenIn((await show(slug, link)).html);
const answer = async (slug: string, given: Record<string, string[]>) => send(slug, typed(await formOf(slug), given));
const outputs = (html: string): string[] => [...html.matchAll(/<output>([^<]+)<\/output>/g)].map(([, text]) => text ?? '');
const receivedIn = async (key: { organisationId: string; id: string }): Promise<number> => (await app.runAs(referent, (ctx) => readConsultation(ctx, key))).received;
const linkTo = async (slug: string, email: string): Promise<string> => {
  await send(slug, new Map([['ask', ['email']], ['email', [email]]]));
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
  const step = { id: '', kind: 'survey' as const, position: 1, ...stepInput(surveyKind).parse(given) };
  const back = { ...consultationFields({ organisationId: body, id: '', state: 'draft', languages: [], invitations: 0, ...input }), ...stepFields(surveyKind, step) };
  expect(back).toMatchObject(given);
  const wrong = { ...given, q1Options: 'Mardi', closesAt: '2027-01-01T08:00', title: '', slug: 'É' };
  const faults = [consultationInput, stepInput(surveyKind)].flatMap((schema) => schema.safeParse(wrong).error?.issues.map(({ path }) => path[0]));
  expect(faults.toSorted()).toEqual(['closesAt', 'q1Options', 'q1OptionsEn', 'slug', 'title']);
});

test('a scheduled consultation is announced, opens and closes by its dates; once open its questions and address stay', async () => {
  const on12 = (day: number) => new Date(Date.UTC(2027, 0, day, 12));
  const { key, slug } = await consult({ opensAt: '2027-01-10T08:00', closesAt: '2027-01-20T18:00' }, false);
  await app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'schedule'));
  const on = (day: number) => asVisitor(async (ctx) => (await openConsultation({ ...ctx, clock: { now: () => on12(day), today: () => '' } }, slug)).steps[0]?.now.now);
  expect([await on(5), await on(15), await on(25)]).toEqual(['before', 'open', 'over']);
  expect((await show(slug)).status).toBe(403);
  const inOpen = (ctx: Ctx): Ctx => ({ ...ctx, clock: { now: () => on12(15), today: () => '' } });
  await app.runAs(referent, (ctx) => changeConsultation(inOpen(ctx), key, consultationInput.parse(fields({ slug: 'other', title: 'Autre titre', q1Label: 'Changée' }))));
  const { consultation, steps: [step] } = await app.runAs(referent, (ctx) => readConsultation(ctx, key));
  await app.runAs(referent, (ctx) => changeStep(inOpen(ctx), { ...key, stepId: step?.id ?? '' }, stepInput(surveyKind).parse(fields({ q1Label: 'Changée' }))));
  const { steps: [same] } = await app.runAs(referent, (ctx) => readConsultation(ctx, key));
  expect([consultation.slug, consultation.content.fr.title, storedSurvey.parse(same?.content).questions[0]?.label.fr]).toEqual([slug, 'Autre titre', 'Quand\u202f?']);
});

test('the pages are complete, small and without script', async () => {
  const { slug } = await consult();
  for (const { html } of [await asVisitor((ctx) => showProject(ctx, slug)), await show(slug), await asVisitor((ctx) => showReceipts(ctx, slug, 1))]) {
    expect(html).not.toMatch(/<script|style=|https?:/);
    expect(Buffer.byteLength(html)).toBeLessThan(40_000);
  }
});

test('the same form sent again is answered alike and counts once; its receipt stands in the public list', async () => {
  const { key, slug } = await consult();
  const token = await formOf(slug);
  const first = await send(slug, typed(token, { q2: ['o2'], q3: ['Un banc'] }));
  const again = await send(slug, typed(token, { q1: ['o1'] }));
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
  await Promise.all(Array.from({ length: 200 }, (_, i) => send(byForm.slug, typed(token, { q1: [i % 2 ? 'o1' : 'o2'] }))));
  expect(await receivedIn(byForm.key)).toBe(1);
});

test('two hundred sendings at once by two links to one address are one participation', async () => {
  const byMail = await consult({ proof: 'mail' });
  const links = [await linkTo(byMail.slug, 'anne@habitante.example'), await linkTo(byMail.slug, 'Anne@habitante.example')];
  const outcomes = await Promise.all(Array.from({ length: 200 }, (_, i) => send(byMail.slug, typed(links[i % 2] ?? '')).then(({ status }) => status)));
  expect([await receivedIn(byMail.key), outcomes.filter((one) => one === 200).length, outcomes.filter((one) => one === 409).length]).toEqual([1, 100, 100]);
});

test('who comes from a collection point takes part like others, and the body sees by which way; a survey that is over, private or asks for an address is offered to no point', async () => {
  const { key, slug } = await consult();
  const mail = await consult({ proof: 'mail' });
  const path = `/c/${slug}/1`;
  const { html } = await asVisitor((ctx) => showStep(ctx, at(slug), { rest: [], query: new URLSearchParams('via=kiosk'), token: null }));
  for (const token of [tokenIn(html), await formOf(slug)]) expect((await send(slug, typed(token))).status).toBe(200);
  const offered = await app.runAs(referent, (ctx) => questionsForPoints(ctx, body));
  expect(offered.find((one) => one.path === path)).toMatchObject({ words: { fr: 'Quand\u202f?' }, received: 1 });
  expect(offered.some((one) => one.path === `/c/${mail.slug}/1`)).toBe(false);
  const open = () => Promise.all([asVisitor((ctx) => isOpenSurvey(ctx, path)), app.system((ctx) => isOpenSurvey(ctx, path)), asVisitor((ctx) => isOpenSurvey(ctx, '/c/nulle-part/1'))]);
  expect(await open()).toEqual([true, true, false]);
  await app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'close'));
  expect(await open()).toEqual([false, false, false]);
});

test('where a link is asked for, nobody takes part without one, nor with that of another consultation; the address is kept nowhere beside the answers', async () => {
  const { slug, key } = await consult({ proof: 'mail' });
  const elsewhere = await consult({ proof: 'mail' });
  expect(await formOf(slug)).toBe('');
  const foreign = await linkTo(elsewhere.slug, 'zoe@habitante.example');
  expect((await send(slug, typed(foreign))).status).toBe(403);
  const own = await linkTo(slug, 'zoe@habitante.example');
  expect((await send(slug, typed(own))).status).toBe(200);
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
  await expect(countFileOf(slug)).rejects.toMatchObject({ code: 'not_found' });
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
  const data = await countFileOf(slug);
  const exported = JSON.parse(data) as ConsultationExport; // just written by it
  const again = recount(exported, (text) => createHash('sha256').update(text).digest('hex'));
  expect([again.differences, again.receiptFaults, exported.figures.slice(0, 3).map(({ value }) => value)]).toEqual([[], [], [3, 1, 2]]);
  expect(data).not.toContain('Un mot');
  expect((await asVisitor((ctx) => showProject(ctx, slug))).html).toContain('<caption><strong>Quand');
});

test('steps are added, ordered and removed until the opening; then they stay, and a text may still come', async () => {
  const { key, slug } = await consult({}, false);
  const run = <T>(work: (ctx: Ctx) => Promise<T>) => app.runAs(referent, work);
  const news = { kind: textKind, input: stepInput(textKind).parse({ stepTitle: 'Le projet en clair', body: 'Deux dessins.' }) };
  const first = await run((ctx) => addStep(ctx, key, news));
  await run((ctx) => moveStep(ctx, { ...key, stepId: first }, -1));
  expect((await run((ctx) => readConsultation(ctx, key))).steps.map(({ kind, position }) => `${position} ${kind}`)).toEqual(['1 text', '2 survey']);
  const second = await run((ctx) => addStep(ctx, key, news));
  await run((ctx) => removeStep(ctx, { ...key, stepId: second }));
  await run((ctx) => moveConsultation(ctx, key, 'open'));
  await expect(run((ctx) => moveStep(ctx, { ...key, stepId: first }, 1))).rejects.toMatchObject({ code: 'consultation_begun' });
  await expect(run((ctx) => removeStep(ctx, { ...key, stepId: first }))).rejects.toMatchObject({ code: 'consultation_begun' });
  await run((ctx) => moveConsultation(ctx, key, 'close'));
  await run((ctx) => addStep(ctx, key, news));
  await expect(run((ctx) => addStep(ctx, key, { kind: surveyKind, input: stepInput(surveyKind).parse(fields()) }))).rejects.toMatchObject({ code: 'consultation_over' });
  const { html } = await asVisitor((ctx) => showProject(ctx, slug));
  expect([html.includes('Le projet en clair'), html.includes('Deux dessins.')]).toEqual([true, true]);
});

test('a consultation without a step does not open', async () => {
  const id = await app.runAs(referent, (ctx) => makeConsultation(ctx, body, consultationInput.parse(fields({ slug: 'vide' }))));
  await expect(app.runAs(referent, (ctx) => moveConsultation(ctx, { organisationId: body, id }, 'open'))).rejects.toMatchObject({ code: 'consultation_step_needed' });
});

test('the code of the mail admits as its link does, and only with the page that waits for it', async () => {
  const { slug } = await consult({ proof: 'mail' });
  const waiting = await send(slug, new Map([['ask', ['email']], ['email', ['lea@habitante.example']]]));
  const pending = /name=pending value="([^"]+)"/.exec(waiting.html)?.[1] ?? '';
  const mail = await app.system(({ db }) => db.selectFrom('mail_message').select('text_body').where('recipient', '=', 'lea@habitante.example').executeTakeFirstOrThrow());
  const code = /\b(\d{8})\b/.exec(mail.text_body)?.[1] ?? '';
  const mailed = (given: string, page: string) => send(slug, new Map([['ask', ['mailed']], ['pending', [page]], ['code', [given]]]));
  expect([(await mailed('00000000', pending)).status, (await mailed(code, 'ailleurs')).status]).toEqual([422, 403]);
  const { status, see = '' } = await mailed(code, pending);
  expect([status, (await show(slug, see.split('?k=')[1] ?? '')).status]).toEqual([303, 200]);
});

test('the consultations of the demonstration are there, one open and one over, and its figures hold', async () => {
  await app.system((ctx) => simulateConsultations(ctx, other));
  const { consultations } = await app.runAs(stranger, (ctx) => listConsultations(ctx, other));
  expect(consultations.map(({ state, received }) => `${state} ${received}`).toSorted()).toEqual(['closed 212', 'open 146']);
});
