import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { recount, type ConsultationExport } from '#core/consultations/recount.ts';
import { locales } from '#core/shared/texts.ts';
import { parseCsvText } from '#platform/files/csv-text.ts';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { listConsultations, moveConsultation } from '../arrange-consultations.server.ts';
import { openConsultation } from '../public/open-consultation.server.ts';
import { simulateConsultations } from '../simulate-consultations.server.ts';
import { simulateVotes } from '../steps/ballots/simulate-votes.server.ts';
import { simulateDebates } from '../steps/debate/simulate-debates.server.ts';
import { simulateIdeas } from '../steps/ideas/simulate-ideas.server.ts';
import { stepKindList } from '../steps/step-kinds.server.ts';
import { showCountFile, showOpenFile, showResults, showSynthesis } from './answer-results.server.ts';
import { openTables } from './open-files.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const referent = await app.person('referent', body);
for (const simulate of [simulateConsultations, simulateVotes, simulateIdeas, simulateDebates]) await app.system((ctx) => simulate(ctx, body));
for (const { consultation, state } of (await app.runAs(referent, (ctx) => listConsultations(ctx, body))).consultations) {
  if (state === 'open') await app.runAs(referent, (ctx) => moveConsultation(ctx, { organisationId: body, id: consultation.id }, 'close'));
}
const { consultations } = await app.runAs(referent, (ctx) => listConsultations(ctx, body));
const slugs = consultations.filter(({ state }) => state === 'closed' || state === 'decided').map(({ consultation }) => consultation.slug);

const asVisitor: RunStep = (work) => app.runAs(app.visitor, work);
const opened = (slug: string) => asVisitor((ctx) => openConsultation(ctx, slug));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('the demonstration has a consultation of every kind of step that counts', async () => {
  const kinds = new Set<string>();
  for (const slug of slugs) for (const { step } of (await opened(slug)).steps) kinds.add(step.kind);
  expect(stepKindList.filter(({ count }) => count).map(({ kind }) => kind).filter((kind) => !kinds.has(kind))).toEqual([]);
});

test.each(slugs)('%s: every published figure is counted again from the file of a visitor, receipts included', async (slug) => {
  const { body: stream } = await asVisitor((ctx) => showCountFile(ctx, asVisitor, slug));
  const file = JSON.parse(await new Response(stream).text()) as ConsultationExport; // just written
  const { differences, receiptFaults } = recount(file, sha256);
  expect(differences.slice(0, 3)).toEqual([]);
  expect(receiptFaults).toEqual([]);
  expect(file.figures.length).toBeGreaterThan(2);
});

test.each(slugs)('%s: each table has a line for each column in the dictionary, and as many cells in each line', async (slug) => {
  for (const { name, fields } of openTables(await opened(slug))) {
    const { body: stream } = await asVisitor((ctx) => showOpenFile(ctx, asVisitor, { slug, fileName: `${name}.csv` }));
    const rows = parseCsvText(await new Response(stream).text(), 100_000);
    expect(rows[0], name).toEqual(fields.map((field) => field.name));
    expect(rows.filter((row) => row.length !== fields.length), name).toEqual([]);
    expect(fields.every(({ about }) => about.fr !== '' && about.en !== ''), name).toBe(true);
  }
});

test.each(slugs)('%s: its results are a page of less than 60 kB without script, and a PDF, in both languages', async (slug) => {
  for (const locale of locales) {
    const speaking = (ctx: Ctx): Ctx => ({ ...ctx, locale });
    const { status, html } = await asVisitor((ctx) => showResults(speaking(ctx), slug));
    expect([status, Buffer.byteLength(html) < 60_000, /<script|style=/.test(html)]).toEqual([200, true, false]);
    const { draw } = await asVisitor((ctx) => showSynthesis(speaking(ctx), slug));
    expect((await draw()).subarray(0, 5).toString()).toBe('%PDF-');
  }
}, 60_000);
