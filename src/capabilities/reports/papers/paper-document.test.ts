import { resolve } from 'node:path';
import { renderSVG } from 'uqr';
import { beforeAll, expect, test } from 'vitest';
import { createPdfCompiler, type CompilePdf } from '#platform/pdf/compile-pdf.ts';
import { writeWorkbook } from '#platform/files/write-sheet.ts';
import { locales } from '#core/shared/texts.ts';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { readPdf } from '#tests/harness/pdf-reader.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { buildReport } from '../build-report.server.ts';
import { listDocuments } from '../list-documents.server.ts';
import { paperKinds, type ReportModel } from '../report.ts';
import { bodyTables } from '../tables/body-tables.ts';
import { paperDocument } from './paper-document.ts';

const app = await testApp();
const { bodies } = await aFinishedFieldwork(app);
await publishResults(app);
const [first = '', free = ''] = bodies;
const known = await app.system((ctx) => buildReport(ctx, { organisationId: first, editionId }));
const [strong] = known.edition.criteria;
const peers = { kinds: ['commune'], strata: ['2k-10k'], widening: 'own' as const, organisations: 6, figures: new Map(), stands: new Map([[`criteria/${strong?.id}`, 'above' as const]]) };
const model: ReportModel = { ...known, peers };
const code = '0123-4567-89AB';
const imprint = { code, verifyAt: 'https://parvis.example/verify' };

let compile: CompilePdf;
beforeAll(() => {
  compile = createPdfCompiler(resolve('templates'));
});

test.each(paperKinds.flatMap((kind) => locales.map((locale) => ({ kind, locale }))))('$kind in $locale: one tagged page with its code, its name and no level, the same bytes each time', { timeout: 60_000 }, async ({ kind, locale }) => {
  const data = paperDocument(kind, model, imprint, locale);
  const make = () => compile({ template: 'paper', data: JSON.stringify(data), files: { 'qr.svg': Buffer.from(renderSVG(data.verify.link, { border: 0 })) } });
  const file = await make();
  const pdf = readPdf(file);
  expect(pdf).toMatchObject({ lang: locale === 'fr' ? 'fr-FR' : 'en-GB', tagged: true, displaysTitle: true, accessibility: '1', title: data.title });
  expect(pdf.pages).toHaveLength(1);
  expect(pdf.tags['H1']).toBe(1);
  expect(pdf.alternatives).toEqual([data.verify.alt]);
  expect(pdf.text).toContain(code);
  expect(pdf.text).not.toMatch(/[\u25a1\ufffd]|sur 100|out of 100/u);
  expect(file.equals(await make())).toBe(true);
  const said = pdf.text.replace(/\s+/gu, ' ');
  expect(said.includes(strong?.label[locale] ?? '?')).toBe(kind.startsWith('strengths'));
});

test('a free formula has its certificate and posters, and no detail; the poster of strengths is listed where a test confirmed one only', async () => {
  const kindsOf = async (organisationId: string) => new Set((await app.system((ctx) => listDocuments(ctx, { organisationId, editionId }))).documents.map(({ kind }) => kind));
  expect([...(await kindsOf(free))]).toEqual(['free', 'certificate', 'poster', 'poster-a3']);
  const own = await kindsOf(first);
  expect(own.has('xlsx') && own.has('ods') && own.has('certificate')).toBe(true);
  expect(own.has('strengths')).toBe([...(known.peers?.stands ?? [])].some(([id, stand]) => id.startsWith('criteria/') && stand === 'above'));
});

test('tables of a body: a note for the reader, the figures of the report, a name for each sheet in its language', async () => {
  for (const locale of locales) {
    const { sheets } = bodyTables(model, imprint, locale);
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
    expect(JSON.stringify(sheets[0])).toContain(code);
    const [, results] = sheets;
    expect(results?.rows[1]?.[3]).toBe(model.score.global.kind === 'value' ? Math.round(10 * model.score.global.value.value) / 10 : '');
    const file = Buffer.from(await writeWorkbook('xlsx', sheets));
    expect(file.equals(Buffer.from(await writeWorkbook('xlsx', sheets)))).toBe(true);
  }
});
