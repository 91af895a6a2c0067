import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderSVG } from 'uqr';
import { expect, test } from 'vitest';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { readPdf } from '#tests/harness/pdf-reader.ts';
import { askingLanguage, questionLibrary } from '../sets/library.server.ts';
import { paperKinds, pointDocument } from './point-document.ts';

const set = questionLibrary().sets.find(({ id }) => id === 'reception');
const address = 'https://barometre.saint-avit.example/v/k7qd3pxr9t';
const tags = ['fr', 'en', 'es', 'ar'];

test.each(paperKinds)('a %s is PDF/UA-1 in the languages of the point, with its code described', async (kind) => {
  if (!set) throw new Error('no set');
  const data = pointDocument({ kind, name: 'Guichet état civil', set, languages: tags.map((tag) => askingLanguage(tag)), organisation: 'Ville de Saint-Avit', address, today: new Date('2026-11-26') });
  const made = await renderPdf(resolve('.'), 'collection-point', data, { 'qr.svg': Buffer.from(renderSVG(address, { border: 0, ecc: 'Q' })) });
  if (process.env['KEEP_PAPERS']) writeFileSync(`${process.env['KEEP_PAPERS']}/${kind}.pdf`, made);
  const pdf = readPdf(made);
  expect(pdf).toMatchObject({ tagged: true, displaysTitle: true, accessibility: '1' });
  // The engine names the language that most of the document is in; each part says its own.
  expect(['fr', 'en', 'es']).toContain(pdf.lang);
  expect(pdf.tags).toMatchObject({ H1: kind === 'sheet' ? 3 : 1 });
  for (const word of kind === 'sheet' ? ['Cochez une case par ligne', 'Tick one box per line'] : ['Votre avis compte', 'Scan this code', 'Escanee este código', 'saint-avit.example/v/k7qd3pxr9t']) expect(pdf.text).toContain(word);
  if (kind !== 'sheet') expect(pdf.alternatives).toEqual([`Scannez ce code avec votre téléphone: ${address}`]);
});
