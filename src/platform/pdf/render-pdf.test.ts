import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '#tests/harness/pdf-reader.ts';
import { documentEngine } from './document-engine.ts';
import { createPdfRenderer, type PdfRenderer } from './render-pdf.ts';

const template = `
#let d = json("/data.json")
#set document(title: d.title, date: datetime(year: 2026, month: 9, day: 15))
#set text(font: "Source Sans 3", lang: "fr", region: "FR", fallback: false)
= #d.title
#for line in d.lines [#line \\ ]
#figure(rect(width: 2cm), alt: "Une barre", caption: [Barre])
#table(columns: 2, table.header([Canal], [Note]), ..d.rows.flatten())
`;
const hostile = ['*gras* $x^2$ #panic("non")', '"); #read("/etc/passwd")', '<script>alert(1)</script>', '\\u{41} `code` @ref', '#{ 1 + 1 }'];

let folder = '';
const renderers: PdfRenderer[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parvis-templates-'));
  await writeFile(join(folder, 'plain.typ'), template);
  await writeFile(join(folder, 'nofont.typ'), '#set document(title: "a")\n#set text(font: "No Such Font", lang: "fr")\n= A');
  await writeFile(join(folder, 'noalt.typ'), `${template}\n#figure(rect(), caption: [sans texte])`);
  await writeFile(join(folder, 'outside.typ'), '#set document(title: "a")\n#read("../../etc/passwd")');
});
afterAll(async () => {
  for (const renderer of renderers) renderer.close();
  await rm(folder, { recursive: true });
});

function aRenderer(options: { memoryBound?: number } = {}): PdfRenderer {
  const renderer = createPdfRenderer({ root: resolve('.'), templates: folder, ...options });
  renderers.push(renderer);
  return renderer;
}

const data = { title: 'Rapport', lines: ['Un'], rows: [['Téléphone', '80'], ['Courriel', '60']] };

test('the same input gives the same bytes, from one process to another', async () => {
  const first = await aRenderer().render('plain', data);
  const second = await aRenderer().render('plain', data);
  expect(first.equals(second)).toBe(true);
});

test('a document is PDF/UA-1: language, title, tags, alternative texts, headers of columns and rows', async () => {
  const pdf = readPdf(await aRenderer().render('plain', data));
  expect(pdf).toMatchObject({ title: 'Rapport', lang: 'fr-FR', tagged: true, displaysTitle: true, accessibility: '1', alternatives: ['Une barre'] });
  expect(pdf.tags).toMatchObject({ H1: 1, Table: 1, TH: 4, TD: 2, Figure: 1 });
});

test('data stays text, whatever it holds', async () => {
  const pdf = readPdf(await aRenderer().render('plain', { ...data, lines: hostile }));
  for (const line of hostile) expect(pdf.text).toContain(line);
});

test('characters that no font draws are replaced or left out, and never stop a document', async () => {
  const pdf = readPdf(await aRenderer().render('plain', { ...data, lines: ['Ville 漢\u{1f600} de\u0001 \u0007Lyon\u2028'] }));
  expect(pdf.text).toContain('Ville □□ de Lyon');
});

test('a missing font, a figure without alternative text, a file outside the templates: an error, no document', async () => {
  const renderer = aRenderer();
  await expect(renderer.render('nofont', data)).rejects.toThrow(/No Such Font|no such font/);
  await expect(renderer.render('noalt', data)).rejects.toThrow(/alt/);
  await expect(renderer.render('outside', data)).rejects.toThrow(/denied|outside|not found/);
  await expect(renderer.render('absent', data)).rejects.toThrow(/absent/);
  await expect(renderer.render('plain', data)).resolves.toBeInstanceOf(Buffer);
});

test('documents asked together all come, in order, even when each one ends its process for memory', async () => {
  const renderer = aRenderer({ memoryBound: 1 });
  const titles = ['A', 'B', 'C'];
  const made = await Promise.all(titles.map((title) => renderer.render('plain', { ...data, title })));
  expect(made.map((pdf) => readPdf(pdf).title)).toEqual(titles);
});

test('the engine named in the codes of documents is the one that makes them', async () => {
  const pdf = await aRenderer().render('plain', data);
  expect(pdf.toString('latin1')).toContain(`<xmp:CreatorTool>${documentEngine}<`);
});
