import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { recount, type ConsultationExport } from '#core/consultations/recount.ts';
import { parseCsvText } from '#platform/files/csv-text.ts';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { listConsultations } from '../arrange-consultations.server.ts';
import { keepDates } from '../keep-dates.server.ts';
import { openConsultation } from '../public/open-consultation.server.ts';
import { simulateConsultations } from '../simulate-consultations.server.ts';
import { showCountFile, showFeed, showOpenFile, showResults, showSynthesis } from './answer-results.server.ts';
import { readBodyFile, readBodyResults, readFigures } from './body-results.server.ts';
import type { OpenFile } from './open-files.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const reader = await app.person('reader', body);
await app.system((ctx) => simulateConsultations(ctx, body));
const { consultations } = await app.runAs(reader, (ctx) => listConsultations(ctx, body));
const [closed, opened] = ['closed', 'open'].map((state) => consultations.find((one) => one.state === state)?.consultation);
if (!closed || !opened) throw new Error('the demonstration has one of each');

const asVisitor: RunStep = (work) => app.runAs(app.visitor, work);
const textOf = async (file: Promise<OpenFile>): Promise<string> => new Response((await file).body).text();
const openFileOf = (slug: string, name: string) => textOf(asVisitor((ctx) => showOpenFile(ctx, asVisitor, { slug, fileName: name })));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('the file of the count holds every figure that pages show, and all is found again', async () => {
  const file = JSON.parse(await textOf(asVisitor((ctx) => showCountFile(ctx, asVisitor, closed.slug)))) as ConsultationExport; // just written
  expect(recount(file, sha256)).toMatchObject({ differences: [], receiptFaults: [] });
  const shown = await asVisitor(async (ctx) => readFigures(ctx, await openConsultation(ctx, closed.slug)));
  expect(file.figures).toEqual(shown);
  expect(file.figures.length).toBeGreaterThan(10);
  const [step] = file.steps;
  expect(step?.participations.length).toBe(step?.receipts.length);
});

test('tables have a line for each participation that stands, and the dictionary one for each column', async () => {
  const figures = await asVisitor(async (ctx) => readFigures(ctx, await openConsultation(ctx, closed.slug)));
  const standing = figures.find(({ measure }) => measure === 'participations')?.value;
  const rows = parseCsvText(await openFileOf(closed.slug, '1-answers.csv'), 10_000);
  expect(rows.length - 1).toBe(standing);
  const dictionary = parseCsvText(await openFileOf(closed.slug, 'dictionary.csv'), 10_000);
  expect(dictionary.slice(1).filter(([table]) => table === '1-answers').map(([, field]) => field)).toEqual(rows[0]);
  const asJson = JSON.parse(await openFileOf(closed.slug, '1-answers.json')) as unknown[]; // just written
  expect(asJson).toHaveLength(Number(standing));
  await expect(openFileOf(closed.slug, '1-nothing.csv')).rejects.toMatchObject({ code: 'not_found' });
});

test('before the end, results and data are the body’s alone', async () => {
  expect((await asVisitor((ctx) => showResults(ctx, opened.slug))).status).toBe(404);
  await expect(openFileOf(opened.slug, '1-answers.csv')).rejects.toMatchObject({ code: 'not_found' });
  await expect(asVisitor((ctx) => showSynthesis(ctx, opened.slug))).rejects.toMatchObject({ code: 'not_found' });
  const key = { organisationId: body, id: opened.id };
  const asReader: RunStep = (work) => app.runAs(reader, work);
  expect((await asReader((ctx) => readBodyResults(ctx, key))).outcomes[0]?.results.tables.length).toBeGreaterThan(0);
  const live = JSON.parse(await textOf(asReader((ctx) => readBodyFile(ctx, asReader, key, 'count.json')))) as ConsultationExport; // just written
  expect(recount(live, sha256)).toMatchObject({ differences: [], receiptFaults: [] });
  expect(live.steps[0]?.root).toBeNull();
});

test('the page of results is complete, small and without script; the synthesis is a PDF; the feed tells of the closing', async () => {
  const { status, html } = await asVisitor((ctx) => showResults(ctx, closed.slug));
  expect([status, html.includes('<caption><strong>'), html.includes(`/c/${closed.slug}/data/1-answers.xlsx`)]).toEqual([200, true, true]);
  expect(html).not.toMatch(/<script|style=|https?:/);
  expect(Buffer.byteLength(html)).toBeLessThan(40_000);
  const { draw } = await asVisitor((ctx) => showSynthesis(ctx, closed.slug));
  expect((await draw()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await asVisitor((ctx) => showFeed(ctx, closed.slug))).toContain(`/c/${closed.slug}/results"/>`);
}, 30_000);

test('what closes by its date is written down and told, once', async () => {
  const names = () => app.system(({ db }) => db.selectFrom('event').select('name').where('subject_id', '=', opened.id).orderBy('occurred_at').execute());
  const later = (ctx: Ctx): Ctx => ({ ...ctx, clock: { now: () => new Date(ctx.clock.now().getTime() + 400 * 86_400_000), today: ctx.clock.today } });
  const before = await names();
  await app.system((ctx) => keepDates(ctx));
  expect(await names()).toEqual(before);
  await app.system((ctx) => keepDates(later(ctx)));
  await app.system((ctx) => keepDates(later(ctx)));
  expect((await names()).slice(before.length).map(({ name }) => name)).toEqual(['consultation.closed']);
});
