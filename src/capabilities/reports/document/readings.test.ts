import { beforeAll, expect, test } from 'vitest';
import { createPdfCompiler, type CompilePdf } from '#platform/pdf/compile-pdf.ts';
import { unpack, zipEntries } from '#platform/files/zip-entries.ts';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { readPdf, type ReadPdf } from '#tests/harness/pdf-reader.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { locales, type Locale } from '#core/shared/texts.ts';
import { resolve } from 'node:path';
import { buildReport } from '../build-report.server.ts';
import { writeDeck } from '../deck/write-deck.server.ts';
import type { ReadingKind, ReportModel } from '../report.ts';
import { compose } from './compose.ts';
import type { Block, Cell, DeckData, DocumentData } from './blocks.ts';

const app = await testApp();
const { bodies } = await aFinishedFieldwork(app);
await publishResults(app);
const models: ReportModel[] = [];
for (const organisationId of [bodies[0], bodies[2]].flatMap((id) => id ?? [])) models.push(await app.system((ctx) => buildReport(ctx, { organisationId, editionId })));
const code = '0123-4567-89AB';
const imprint = { code, verifyAt: 'https://parvis.example/verify' };

let compile: CompilePdf;
beforeAll(() => {
  compile = createPdfCompiler(resolve('templates'));
});

type Laid = { data: DocumentData | DeckData; pdf: ReadPdf };

const known = new Map<string, Promise<Laid>>();

/** Each document once. */
function laidOut(kind: ReadingKind, model: ReportModel, locale: Locale): Promise<Laid> {
  const key = [kind, model.organisation.id, locale].join('/');
  const laid = known.get(key) ?? layOutOnce(kind, model, locale);
  known.set(key, laid);
  return laid;
}

async function layOutOnce(kind: ReadingKind, model: ReportModel, locale: Locale): Promise<Laid> {
  const { template, data } = compose(kind, model, imprint, locale);
  return { data, pdf: readPdf(await compile({ template, data: JSON.stringify(data), files: {} })) };
}

const pdfKinds = ['personalised', 'free', 'elected', 'easy', 'slides', 'notes'] as const;
const pageCounts: Record<(typeof pdfKinds)[number], [number, number]> = { personalised: [20, 40], free: [2, 2], elected: [1, 1], easy: [3, 8], slides: [12, 24], notes: [6, 12] };
const all = pdfKinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const));

const blocksOf = (data: DocumentData | DeckData): Block[] => ('slides' in data ? data.slides.flatMap(({ blocks }) => blocks) : data.blocks);
const inner = (blocks: readonly Block[]): Block[] => blocks.flatMap((block) => (block.block === 'columns' ? [block, ...block.columns.flatMap(inner)] : [block]));
const flat = (text: string): string => text.replace(/\s+/gu, ' ');

function stringsOf(content: unknown): string[] {
  if (typeof content === 'string') return [content];
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(stringsOf) : [];
}

test.each(all)('%s in %s: language, title, tags, bookmarks, alternative texts, its code on each page, no missing glyph', { timeout: 120_000 }, async (kind, locale) => {
  for (const model of models) {
    const { data, pdf } = await laidOut(kind, model, locale);
    expect(pdf).toMatchObject({ lang: locale === 'fr' ? 'fr-FR' : 'en-GB', tagged: true, displaysTitle: true, accessibility: '1', title: data.title });
    const [least, most] = pageCounts[kind];
    expect(pdf.pages.length).toBeGreaterThanOrEqual(least);
    expect(pdf.pages.length).toBeLessThanOrEqual(most);
    expect(pdf.tags['H1'] ?? 0).toBeGreaterThan(0);
    expect(pdf.bookmarks).toBeGreaterThan(0);
    expect(pdf.alternatives.filter((text) => text.trim().length < 12)).toEqual([]);
    expect(pdf.tags['Figure'] ?? 0).toBe(pdf.alternatives.length);
    if (kind !== 'notes') expect(pdf.pages.filter((page) => !page.includes(code))).toEqual([]);
    expect(pdf.text).not.toMatch(/[\u25a1\ufffd]/u);
  }
});

test.each(locales)('no heading stands alone at the foot of a page (%s)', { timeout: 120_000 }, async (locale) => {
  for (const model of models) {
    const { data, pdf } = await laidOut('personalised', model, locale);
    const headings = new Set(inner(blocksOf(data)).flatMap((block) => (block.block === 'h1' || block.block === 'h2' ? [flat(block.text)] : [])));
    const frame = new Set([data.title, data.running, 'Parvis', data.foot.code, data.simulated?.stamp ?? ''].map(flat));
    for (const [i, page] of pdf.pages.entries()) {
      const lines = page.split('\n').map((line) => flat(line).trim()).filter((line) => line !== '' && !frame.has(line) && !new RegExp(`^${data.foot.page}`).test(line) && !/^[\d/ ]+$/.test(line));
      expect([i + 1, headings.has(lines.at(-1) ?? '')]).toEqual([i + 1, false]);
    }
  }
});

test('only what survives the common test carries a triangle, in every reading', () => {
  for (const model of models) {
    const confirmed = (side: 'above' | 'below') => model.edition.criteria.filter(({ id }) => model.peers?.stands.get(`criteria/${id}`) === side).map(({ label }) => label);
    const moved = (word: string) => (model.change?.lines ?? []).filter((line) => line.word === word).length;
    for (const kind of [...pdfKinds, 'deck'] as const) {
      const signs = inner(blocksOf(compose(kind, model, imprint, 'fr').data)).flatMap((block): ('above' | 'near' | 'below' | 'none')[] => {
        if (block.block === 'gaps') return block.items.map(({ sign }) => sign);
        return block.block === 'table' ? block.rows.flat().flatMap((cell: Cell) => (typeof cell === 'object' && 'sign' in cell ? [cell.sign] : [])) : [];
      });
      // A survivor may be shown several times, and nothing else at all.
      if (confirmed('above').length + moved('better') === 0) expect(signs).not.toContain('above');
      if (confirmed('below').length + moved('worse') === 0) expect(signs).not.toContain('below');
    }
  }
});

test('sentences claim no rise, fall or rank; an indicative figure is said to be one', () => {
  const claims = { fr: /\b(en hausse|en baisse|a augmenté|a diminué|a baissé|meilleurs? que|pires? que|significati\w*|classé\w*|certifié\w*)\b/i, en: /\b(has risen|has fallen|increased|decreased|better than|worse than|significant\w*|ranked \d|certified)\b/i };
  for (const model of models) {
    for (const locale of locales) {
      for (const kind of [...pdfKinds, 'deck'] as const) {
        const { data } = compose(kind, model, imprint, locale);
        expect(stringsOf(data).filter((text) => claims[locale].test(text))).toEqual([]);
        for (const block of inner(blocksOf(data))) {
          if (block.block !== 'ranges') continue;
          for (const { range, note } of block.rows) if (range?.indicative) expect(note).toMatch(/indicati/);
        }
      }
    }
  }
});

test('French is set as French: thin spaces, real apostrophes, no straight quotes', () => {
  for (const kind of [...pdfKinds, 'deck'] as const) {
    const texts = stringsOf({ ...compose(kind, models[0] ?? expect.fail(), imprint, 'fr').data, pictures: {} }).filter((text) => !text.includes('://'));
    expect(texts.filter((text) => /[\p{L}»)] ?[;!?](?:\s|$)|[^\s\u202f\u00a0]:\s|\p{L}'\p{L}|"| %/u.test(text))).toEqual([]);
  }
});

test('the editable slides are of the same bytes each time: titles, notes, language and alternative texts on each', async () => {
  const { template, data } = compose('deck', models[0] ?? expect.fail(), imprint, 'fr');
  expect(template).toBe('pptx');
  if (!('slides' in data)) expect.fail();
  const deck = await writeDeck(data);
  expect((await writeDeck(data)).equals(deck)).toBe(true);
  const parts = new Map((zipEntries(deck) ?? []).map((entry) => [entry.name, unpack(deck, entry).toString('utf8')]));
  const of = (folder: string) => [...parts].filter(([name]) => new RegExp(`^ppt/${folder}/\\w+\\.xml$`).test(name)).map(([, text]) => text);
  expect(of('slides')).toHaveLength(data.slides.length + 1);
  for (const slide of of('slides')) expect(slide).toMatch(/<p:ph[^>]*type="title"/);
  expect(of('notesSlides')).toHaveLength(data.slides.length + 1);
  expect([...parts.values()].join('')).not.toContain('lang="en-US"');
  expect(of('charts').length).toBeGreaterThan(2);
  const frames = of('slides').flatMap((slide) => slide.match(/<p:graphicFrame>[^]*?<\/p:graphicFrame>/g) ?? []).filter((frame) => frame.includes('/chart"'));
  expect(frames.length).toBe(of('charts').length);
  expect(frames.filter((frame) => !/descr="[^"]{15,}"/.test(frame))).toEqual([]);
  // On the layout that every slide is drawn on.
  expect(of('slideLayouts').join('').includes(code)).toBe(true);
  for (const slide of [...parts].filter(([name]) => name.startsWith('ppt/slides/_rels/'))) expect(slide[1]).toContain('slideLayout2.xml');
});
