import { rm } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { readPdf, type ReadPdf } from '#tests/harness/pdf-reader.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import type { Locale } from '#core/shared/texts.ts';
import { makeReport, type Made } from './make-report.server.ts';
import type { ReportKind } from './report.ts';

const app = await testApp();
const { bodies } = await aFinishedFieldwork(app);
const [twoSites = '', free = '', third = '', hostile = '', simulated = ''] = bodies;
const payload = '#panic("non") *gras* $x$ <script>"\\u{41}';

beforeAll(async () => {
  await app.system((ctx) => ctx.db.updateTable('organisation').set({ name: payload }).where('id', '=', hostile).execute());
  await publishResults(app);
  await app.app.ownerPool.query('update published_score set simulated = true where organisation_id = $1', [simulated]);
});

async function made(organisationId: string, kind: ReportKind, locale: Locale = 'fr'): Promise<ReadPdf & Made & { bytes: Buffer }> {
  return app.system(async (ctx) => {
    const report = await makeReport(ctx, { organisationId, editionId, kind, locale });
    const bytes = await ctx.files.get(report.sha256);
    return { ...report, bytes, ...readPdf(bytes) };
  });
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ');

test('the personalised report has its parts, its tags and its titles, in French and in English', { timeout: 120_000 }, async () => {
  const french = await made(third, 'personalised');
  expect(french).toMatchObject({ lang: 'fr-FR', tagged: true, displaysTitle: true, accessibility: '1', title: 'Rapport personnalisé – Commune 3 – Édition 2026 (démonstration)' });
  for (const part of ['L’essentiel', 'Sommaire', 'Vos canaux', 'Canaux et étapes du parcours', 'Les sept déterminants', 'Les vingt critères', 'Téléphone', 'Par où commencer', 'La méthode en une page', 'Les mots du baromètre', 'Vérifier ce document']) {
    expect(french.text).toContain(part);
  }
  expect(french.pages.length).toBeGreaterThanOrEqual(20);
  expect(french.pages.length).toBeLessThanOrEqual(40);
  const english = await made(third, 'personalised', 'en');
  expect(english).toMatchObject({ lang: 'en-GB', title: 'Personalised report – Commune 3 – 2026 edition (demonstration)' });
  for (const part of ['In short', 'Your channels', 'The twenty criteria', 'Where to start', 'The method on one page']) expect(english.text).toContain(part);
  expect(flat(english.text)).not.toMatch(/\b(votre|pairs|Téléphone|Courriel)\b/);
});

test('every chart says in words what it shows, every table has headers of columns and of rows', async () => {
  const { tags, alternatives } = await made(third, 'personalised');
  expect(tags['Figure']).toBe(alternatives.length);
  expect(alternatives.length).toBeGreaterThan(8);
  expect(alternatives.filter((text) => text.length < 15)).toEqual([]);
  expect(tags['TH']).toBeGreaterThan((tags['Table'] ?? 0) * 4);
  // One header a row, the row of column headers apart.
  expect(tags['TH']).toBeGreaterThanOrEqual(tags['TR'] ?? 0);
});

test('titles follow each other without a skipped level, and are bookmarks', async () => {
  const { tags, bookmarks } = await made(third, 'personalised');
  expect(tags['H1']).toBeGreaterThan(10);
  expect(Object.keys(tags).filter((tag) => /^H[3-9]/.test(tag))).toEqual([]);
  expect(bookmarks).toBeGreaterThan(10);
});

test('the verification code stands on every page', async () => {
  const { pages, code } = await made(third, 'personalised');
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(pages.filter((page) => !page.includes(code))).toEqual([]);
});

test('the same input gives the same bytes, even after the file was lost; the issue is told once', async () => {
  const first = await made(third, 'personalised');
  await rm(app.app.files.path(first.sha256));
  const again = await made(third, 'personalised');
  expect(again.sha256).toBe(first.sha256);
  expect(again.bytes.equals(first.bytes)).toBe(true);
  const rows = await app.system((ctx) => ctx.db.selectFrom('report').select('sha256').where('organisation_id', '=', third).where('kind', '=', 'personalised').where('locale', '=', 'fr').execute());
  expect(rows).toEqual([{ sha256: first.sha256 }]);
});

test('the free summary is two pages of averages and a first comparison, nothing more', async () => {
  const { pages, text } = await made(free, 'free');
  expect(pages).toHaveLength(2);
  expect(text).toContain('Moyenne par canal et première comparaison');
  expect(text).not.toMatch(/Les vingt critères|Par où commencer|Vos points forts|Points perdus/);
});

test('a body with two sites and the counter sees its sites, and its counter apart', async () => {
  const { text } = await made(twoSites, 'personalised');
  expect(text).toContain('Vos sites');
  expect(text).toContain('Annexe');
  expect(flat(text)).toContain('Guichet');
  expect(flat(text)).toContain('n’entre pas dans le score global');
});

test('simulated figures say so on the cover and at the foot of each page, real ones never', async () => {
  const mark = /DONNÉES SIMULÉES/;
  const invented = await made(simulated, 'personalised');
  expect(invented.pages.filter((page) => !mark.test(page))).toEqual([]);
  expect((await made(third, 'personalised')).text).not.toMatch(/simulé/i);
});

test('what people typed appears as typed, and is never read as markup', async () => {
  const { text, title } = await made(hostile, 'personalised');
  expect(flat(text)).toContain(payload);
  expect(title).toContain('#panic(');
});

test('a body without frozen results has no document', async () => {
  const unknown = '01900000-0000-7000-8000-000000000000';
  await expect(made(unknown, 'personalised')).rejects.toMatchObject({ code: 'report_without_scores' });
});

