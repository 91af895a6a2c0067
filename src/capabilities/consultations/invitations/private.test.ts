import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { makeConsultation, moveConsultation, readConsultation } from '../arrange-consultations.server.ts';
import { consultationInput } from '../consultation.input.ts';
import { addDocument, readDocument, readDocuments, withdrawDocument } from '../documents/keep-documents.server.ts';
import { openPaper, readPaper } from '../paper/paper.server.ts';
import { answerStep, enterByCode, showProject, showReceipts, showStep } from '../public/answer-visitor.server.ts';
import { openConsultation } from '../public/open-consultation.server.ts';
import { showCountFile, showFeed, showOpenFile, showResults } from '../results/answer-results.server.ts';
import { addStep } from '../steps/arrange-steps.server.ts';
import { stepInput } from '../steps/step.input.ts';
import { surveyKind } from '../steps/survey/survey-kind.server.ts';
import { listInvitations, makeInvitations } from './invite.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const referent = await app.person('referent', body);
const run = <T>(work: (ctx: Ctx) => Promise<T>) => app.runAs(referent, work);
const asVisitor = <T>(work: (ctx: Ctx) => Promise<T>) => app.runAs(app.visitor, work);

async function consult(slug: string, { audience, proof }: { audience: string; proof: string }) {
  const id = await run((ctx) => makeConsultation(ctx, body, consultationInput.parse({ slug, title: 'La cantine', what: 'Les repas.', audience })));
  const key = { organisationId: body, id };
  const fields = { proof, q1Label: 'Content\u202f?', q1Kind: 'yes_no', q1Required: 'yes' };
  const stepId = await run((ctx) => addStep(ctx, key, { kind: surveyKind, input: stepInput(surveyKind).parse(fields) }));
  await run((ctx) => moveConsultation(ctx, key, 'open'));
  return { key, slug, stepId };
}
const tokenIn = (address: string): string => /[?&]k=([\w-]+)/.exec(address)?.[1] ?? '';
const formIn = (html: string): string => /name=k value="([^"]+)"/.exec(html)?.[1] ?? '';
const ask = (token: string | null) => ({ rest: [], query: new URLSearchParams(), token });
const show = (slug: string, token: string | null) => asVisitor((ctx) => showStep(ctx, { slug, position: 1 }, ask(token)));
const send = (slug: string, token: string, q1 = 'yes') => asVisitor((ctx) => answerStep(ctx, { slug, position: 1 }, { ...ask(token), typed: new Map([['k', [token]], ['q1', [q1]]]), photo: null, mayMail: true }));

test('a private consultation says nothing without an invitation; its code opens it, its links keep it open, and it serves once a step', async () => {
  const { key, slug } = await consult('cantine', { audience: 'invited', proof: 'invitation' });
  await run((ctx) => makeInvitations(ctx, key, 3));
  const { invitations } = await run((ctx) => listInvitations(ctx, key));
  expect(new Set(invitations.map(({ code }) => code)).size).toBe(3);
  const gate = await asVisitor((ctx) => showProject(ctx, slug));
  expect([gate.status, gate.html.includes('Les repas'), (await show(slug, null)).status]).toEqual([403, false, 403]);
  await expect(asVisitor((ctx) => openConsultation(ctx, slug))).rejects.toMatchObject({ code: 'not_found' });
  const wrong = await asVisitor((ctx) => enterByCode(ctx, slug, '0001-AAAA-AAAA'));
  expect(wrong.status).toBe(422);
  const typed = (invitations[1]?.code ?? '').toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
  const token = tokenIn((await asVisitor((ctx) => enterByCode(ctx, slug, typed))).see ?? '');
  const inside = await asVisitor((ctx) => showProject(ctx, slug, token));
  expect([inside.status, inside.html.includes('Les repas'), tokenIn(/href="([^"]*\/cantine\/1[^"]*)"/.exec(inside.html)?.[1] ?? '')]).toEqual([200, true, token]);
  const form = await show(slug, token);
  const again = tokenIn((await asVisitor((ctx) => enterByCode(ctx, slug, invitations[1]?.code ?? ''))).see ?? '');
  expect([formIn(form.html), (await send(slug, token)).status, (await send(slug, again)).status]).toEqual([token, 200, 409]);
  expect((await run((ctx) => readConsultation(ctx, key))).received).toBe(1);
  const receipts = (shown: string | null) => asVisitor((ctx) => showReceipts(ctx, slug, 1, shown));
  expect([(await receipts(null)).status, (await receipts(token)).status]).toEqual([403, 200]);
});

test('the results, the data and the news of a private consultation are for whoever shows an invitation', async () => {
  const { key, slug } = await consult('conseil', { audience: 'invited', proof: 'invitation' });
  await run((ctx) => makeInvitations(ctx, key, 1));
  const { invitations } = await run((ctx) => listInvitations(ctx, key));
  const token = tokenIn((await asVisitor((ctx) => enterByCode(ctx, slug, invitations[0]?.code ?? ''))).see ?? '');
  await send(slug, token);
  await run((ctx) => moveConsultation(ctx, key, 'close'));
  const results = (shown: string | null) => asVisitor((ctx) => showResults(ctx, slug, shown));
  const inside = await results(token);
  expect([(await results(null)).status, inside.status, inside.html.includes(`href="/c/${slug}/data/1-answers.csv?k=${token}"`)]).toEqual([403, 200, true]);
  const files = (shown: string | null) => [
    asVisitor((ctx) => showCountFile(ctx, asVisitor, slug, shown)), asVisitor((ctx) => showOpenFile(ctx, asVisitor, { slug, fileName: '1-answers.csv', token: shown })), asVisitor((ctx) => showFeed(ctx, slug, shown)),
  ];
  expect((await Promise.allSettled(files(null))).map((one) => one.status === 'rejected' && one.reason)).toMatchObject([{ code: 'not_found' }, { code: 'not_found' }, { code: 'not_found' }]);
  await expect(asVisitor((ctx) => showResults(ctx, `${slug}\u0000`, token))).rejects.toMatchObject({ code: 'not_found' });
  expect((await Promise.allSettled(files(token))).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
});

test('a bundle of paper is typed in through the same form: each form is one voter, and the bundle is counted', async () => {
  const { key, slug, stepId } = await consult('papier', { audience: 'everyone', proof: 'mail' });
  const token = tokenIn(await run((ctx) => openPaper(ctx, key, { step: stepId, batch: 'MARCHE-3' })));
  const first = await show(slug, token);
  expect([first.html.includes('lot MARCHE-3'), formIn(first.html)]).not.toContain(token);
  const taken = await send(slug, formIn(first.html));
  const next = tokenIn(/class=go href="([^"]+)"/.exec(taken.html)?.[1] ?? '');
  expect((await send(slug, formIn((await show(slug, next)).html), 'no')).status).toBe(200);
  expect((await send(slug, token)).status).toBe(403);
  expect((await run((ctx) => readPaper(ctx, key))).batches.map(({ batch, forms }) => [batch, forms])).toEqual([['MARCHE-3', 2]]);
});

test('a document is read by whoever sees the project, until it is withdrawn', async () => {
  const { key, slug } = await consult('plans', { audience: 'everyone', proof: 'none' });
  const file = new File([Buffer.from('%PDF-1.7 plan')], 'plan.pdf');
  await run((ctx) => addDocument(ctx, key, { title: 'Plan des travaux', file }));
  const [document] = (await run((ctx) => readDocuments(ctx, key))).documents;
  const documentId = document?.id ?? '';
  expect((await asVisitor((ctx) => showProject(ctx, slug))).html).toContain(`/c/plans/documents/${documentId}`);
  expect((await asVisitor((ctx) => readDocument(ctx, { slug, documentId, token: null }))).name).toBe('plan.pdf');
  await run((ctx) => withdrawDocument(ctx, key, documentId));
  await expect(asVisitor((ctx) => readDocument(ctx, { slug, documentId, token: null }))).rejects.toMatchObject({ code: 'not_found' });
});

test('a project is read easily and in another language, each with the way in; a version it lacks is the whole page', async () => {
  const id = await run((ctx) => makeConsultation(ctx, body, consultationInput.parse({ slug: 'jardin', title: 'Le jardin', what: 'Un jardin.', easy: 'On fait un jardin.\nDites votre avis.', other1Language: 'ar', other1Title: 'الحديقة', other1Text: 'حديقة جديدة' })));
  const key = { organisationId: body, id };
  await run((ctx) => addStep(ctx, key, { kind: surveyKind, input: stepInput(surveyKind).parse({ proof: 'none', q1Label: 'Oui\u202f?', q1Kind: 'yes_no' }) }));
  await run((ctx) => moveConsultation(ctx, key, 'open'));
  const read = async (version: string | null) => (await asVisitor((ctx) => showProject(ctx, 'jardin', null, version))).html;
  expect(await read(null)).toContain('href="/c/jardin?read=ar" lang=ar hreflang=ar dir=rtl');
  expect([await read('easy'), await read('ar')].map((html) => [html.includes('<p>Dites votre avis.</p>'), html.includes('<div lang=ar dir=rtl><h1>الحديقة'), html.includes('/c/jardin/1')])).toEqual([[true, false, true], [false, true, true]]);
  expect(await read('tr')).toBe(await read(null));
  expect(consultationInput.safeParse({ slug: 'jardin', title: 'Le jardin', what: 'Un.', other1Title: 'X', other1Text: '' }).error?.issues.map(({ path }) => path[0])).toEqual(['other1Language', 'other1Text']);
});
