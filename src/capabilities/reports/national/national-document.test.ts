import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createPdfCompiler, type CompilePdf } from '#platform/pdf/compile-pdf.ts';
import { writeWorkbook } from '#platform/files/write-sheet.ts';
import { unpack, zipEntries } from '#platform/files/zip-entries.ts';
import { nationalCells } from '#capabilities/benchmarks/index.server.ts';
import { locales } from '#core/shared/texts.ts';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { readPdf } from '#tests/harness/pdf-reader.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { nationalTables } from '../tables/national-tables.ts';
import { buildNational, type NationalModel } from './build-national.server.ts';
import { codedCells } from './cells.ts';
import { fieldworkFacts } from './fieldwork-facts.ts';
import { methodDocument } from './method-document.ts';
import { nationalDocument } from './national-document.ts';
import { aWideRelease } from './wide-release.builder.ts';

const app = await testApp();
await aFinishedFieldwork(app);
await publishResults(app);
const small = await app.system((ctx) => buildNational(ctx, editionId));
const wide: NationalModel = { ...small, release: aWideRelease(small.edition) };
const code = '0123-4567-89AB';
const imprint = { code, verifyAt: 'https://parvis.example/verify' };

let compile: CompilePdf;
beforeAll(() => {
  compile = createPdfCompiler(resolve('templates'));
});

function textsOf(content: unknown): string[] {
  if (typeof content === 'string') return [content];
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(textsOf) : [];
}

const documents = [['national', nationalDocument, [30, 70]], ['method', methodDocument, [15, 45]]] as const;

test.each(documents.flatMap(([name, compose, pages]) => locales.map((locale) => ({ name, compose, pages, locale }))))(
  '$name in $locale: language, title, tags, bookmarks, alternative texts, its code on each page, no missing glyph, same bytes', { timeout: 120_000 }, async ({ compose, pages, locale, name }) => {
    const data = compose(wide, imprint, locale);
    const file = await compile({ template: 'report', data: JSON.stringify(data), files: {} });
    const pdf = readPdf(file);
    expect(pdf).toMatchObject({ lang: locale === 'fr' ? 'fr-FR' : 'en-GB', tagged: true, displaysTitle: true, accessibility: '1', title: data.title });
    expect(pdf.pages.length).toBeGreaterThanOrEqual(pages[0]);
    expect(pdf.pages.length).toBeLessThanOrEqual(pages[1]);
    expect(pdf.tags['H1'] ?? 0).toBeGreaterThan(4);
    expect(pdf.bookmarks).toBeGreaterThan(4);
    expect(pdf.alternatives.filter((text) => text.trim().length < 12)).toEqual([]);
    expect(pdf.tags['Figure'] ?? 0).toBe(pdf.alternatives.length);
    expect(pdf.pages.filter((page) => !page.includes(code))).toEqual([]);
    expect(pdf.text).not.toMatch(/[\u25a1\ufffd]/u);
    if (name === 'method') expect(file.equals(await compile({ template: 'report', data: JSON.stringify(compose(wide, imprint, locale)), files: {} }))).toBe(true);
  });

test('a criterion left out of comparisons is marked in the table of criteria, in the one by kind, and in the workbook', () => {
  const [first] = wide.edition.criteria;
  const marked: NationalModel = { ...wide, release: { ...wide.release, outOfRankings: new Set([first?.id ?? '']) } };
  const texts = textsOf(nationalDocument(marked, imprint, 'fr'));
  const label = first?.label.fr ?? '';
  expect(texts.filter((text) => text === `${label}\nhors comparaison` || text === `${label} *`)).toHaveLength(2);
  expect(texts.filter((text) => text.startsWith('* Deux personnes codent ce critère trop différemment'))).toHaveLength(1);
  expect(textsOf(nationalDocument(wide, imprint, 'fr')).filter((text) => text.includes('hors comparaison'))).toEqual([]);
  const sheet = nationalTables(marked, imprint, 'fr').sheets.find(({ rows }) => rows[0]?.includes('Hors comparaison'))?.rows ?? [];
  const flagged = sheet.slice(1).filter((row) => row.at(-1) !== '');
  expect(flagged.length).toBeGreaterThan(0);
  expect(flagged.every((row) => row.includes(label) && row.at(-1) === 'oui')).toBe(true);
});

test('every code quoted is in the index, with a cell of the release and the very numbers that it publishes', () => {
  const published = new Map(nationalCells(wide.release).map(({ id, value }) => [id, value]));
  const cells = new Map(codedCells(wide.release, fieldworkFacts(wide)).map((cell) => [cell.code, cell]));
  for (const locale of locales) {
    const { blocks } = nationalDocument(wide, imprint, locale);
    const quoted = new Set(textsOf(blocks.slice(0, -6)).flatMap((text) => text.match(/(?<=\[)c\d+(?=\])/g) ?? []));
    expect(quoted.size).toBeGreaterThan(100);
    const index = new Set(blocks.slice(-6).flatMap((block) => (block.block === 'table' ? block.rows.map(([first]) => first) : [])));
    for (const one of quoted) expect([one, index.has(one)]).toEqual([one, true]);
    for (const one of quoted) {
      const { address, figure } = cells.get(one) ?? expect.fail(one);
      if (figure) expect(published.get(`${address}/mean`)).toBe(figure.mean);
      else expect(address).toMatch(/\/(fieldwork|certified-difference|change)/);
    }
  }
});

test('a mean in a sentence is followed by its interval, and "disjoint" is only said of intervals that are', () => {
  for (const text of textsOf(nationalDocument(wide, imprint, 'fr').blocks)) {
    if (!/intervalles[^.]* sont disjoints/.test(text)) continue;
    const bounds = [...text.matchAll(/entre (\d+) et (\d+)/g)].map(([, low, high]) => [Number(low), Number(high)] as const);
    if (bounds.length !== 2) continue;
    const [a, b] = bounds;
    if (a && b) expect([text, a[0] > b[1] || a[1] < b[0]]).toEqual([text, true]);
  }
});

test('sentences claim no rise, no rank and no significance', () => {
  const claims = /\b(en hausse|en baisse|a augmenté|a diminué|significati\w*|classée?s?|le meilleur|has risen|has fallen|significant\w*|ranked \d)\b/i;
  for (const locale of locales) expect(textsOf(nationalDocument(wide, imprint, locale).blocks).filter((text) => claims.test(text))).toEqual([]);
});

test('few participants: what is not published is said, nobody is named', async () => {
  const pdf = readPdf(await compile({ template: 'report', data: JSON.stringify(nationalDocument(small, imprint, 'fr')), files: {} }));
  expect(pdf.text).not.toMatch(/Commune \d/);
  expect(pdf.text).toContain('non publié');
});

test('tables open with a note for the reader, hold every published cell with the code of the report, and have the same bytes each time', async () => {
  for (const locale of locales) {
    const { sheets } = nationalTables(wide, imprint, locale);
    const [readMe, figures] = sheets;
    expect(textsOf(readMe).join()).toContain(code);
    expect(figures?.rows).toHaveLength(wide.release.figures.length + 1);
    for (const format of ['xlsx', 'ods'] as const) {
      const file = Buffer.from(await writeWorkbook(format, sheets));
      expect(file.equals(Buffer.from(await writeWorkbook(format, sheets)))).toBe(true);
      const names = (zipEntries(file) ?? []).filter(({ name }) => /workbook\.xml$|content\.xml$/.test(name)).map((entry) => unpack(file, entry).toString('utf8')).join('');
      for (const { name } of sheets) expect(names).toContain(name);
    }
  }
});
