import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { writeCii } from '#core/invoicing/write-cii.ts';
import { fixedClock } from '#platform/clock.ts';
import { createPdfCompiler } from '#platform/pdf/compile-pdf.ts';
import { testApp } from '#tests/harness/app.ts';
import { readPdf } from '#tests/harness/pdf-reader.ts';
import { resolve } from 'node:path';
import { buildInvoice } from './build-invoice.ts';
import { anOrder } from './invoice-builders.ts';
import { invoicePage } from './invoice-page.ts';
import { someParts } from './invoice-parts-builders.ts';
import { issueInvoice } from './issue-invoice.server.ts';
import { invoicePdf, invoiceXml } from './make-invoice-file.server.ts';
import { draftPdf } from './preview-invoice.server.ts';

const parvis = await testApp({ clock: fixedClock('2026-11-25T09:00:00Z') });
const operator = await parvis.person('operator');
const order = await anOrder(parvis);
const draft = await parvis.runAs(operator, (ctx) => draftPdf(ctx, { ...order, serviceDoneOn: '2026-11-20' }));
const key = await parvis.runAs(operator, (ctx) => issueInvoice(ctx, { ...order, serviceDoneOn: '2026-11-20' }));
const { content: pdf, fileName } = await parvis.runAs(operator, (ctx) => invoicePdf(ctx, key));
const xml = (await parvis.runAs(operator, (ctx) => invoiceXml(ctx, key))).content;

/** Name, relationship and bytes of the files attached to a PDF. */
async function attached(bytes: Uint8Array) {
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const files = catalog.lookup(PDFName.of('AF'), PDFArray);
  return Array.from({ length: files.size() }, (_, i) => {
    const file = files.lookup(i, PDFDict);
    const content = file.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
    if (!(content instanceof PDFRawStream)) throw new Error('the attached file is no stream');
    const name = file.lookup(PDFName.of('UF'), PDFString, PDFHexString);
    return { name: name.decodeText(), relationship: file.get(PDFName.of('AFRelationship'))?.toString(), type: content.dict.get(PDFName.of('Subtype'))?.toString(), bytes: Buffer.from(decodePDFRawStream(content).decode()) };
  });
}

async function metadataOf(bytes: Uint8Array): Promise<string> {
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const stream = catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('the metadata are no stream');
  expect(stream.dict.has(PDFName.of('Filter'))).toBe(false);
  return Buffer.from(stream.getContents()).toString('utf8');
}

test('the PDF carries factur-x.xml as an alternative, and it is the XML of the invoice to the byte', async () => {
  const [file, ...others] = await attached(pdf);
  expect(others).toEqual([]);
  expect(file).toMatchObject({ name: 'factur-x.xml', relationship: '/Alternative', type: '/text#2Fxml' });
  expect(file?.bytes.equals(xml)).toBe(true);
  expect(fileName).toBe('FA-2026-00001.pdf');
});

test('its metadata say PDF/A-3a, PDF/UA-1 and Factur-X EN 16931, and describe the properties that PDF/A does not know', async () => {
  const xmp = await metadataOf(pdf);
  for (const said of ['<pdfaid:part>3</pdfaid:part>', '<pdfaid:conformance>A</pdfaid:conformance>', '<pdfuaid:part>1</pdfuaid:part>', '<fx:DocumentType>INVOICE</fx:DocumentType>',
    '<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>', '<fx:Version>1.0</fx:Version>', '<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>',
    '<pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>']) expect(xmp).toContain(said);
  expect(xmp.match(/<pdfaExtension:schemas>/g)).toHaveLength(1);
});

test('it is tagged, in French, shows its title, and names each of its amounts by its row', async () => {
  const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
  expect(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).get(PDFName.of('DisplayDocTitle'))?.toString()).toBe('true');
  expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
  expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
  expect(catalog.get(PDFName.of('Lang'))?.toString()).toBe('(fr-FR)');
});

test('the same invoice is laid out to the same bytes, and once made is kept', async () => {
  const again = await parvis.runAs(operator, (ctx) => invoicePdf(ctx, key));
  expect(again.content.equals(pdf)).toBe(true);
  const document = buildInvoice(someParts());
  const compile = createPdfCompiler(resolve('templates'));
  const request = { template: 'invoice', data: JSON.stringify(invoicePage(document, 'fr', { demonstration: true, draft: false })), files: { 'factur-x.xml': Buffer.from(writeCii(document)) }, kind: 'factur-x' } as const;
  expect((await compile(request)).equals(await compile(request))).toBe(true);
});

test('the page says all that French law asks of an invoice', () => {
  const document = buildInvoice(someParts());
  const page = JSON.stringify(invoicePage(document, 'fr', { demonstration: true, draft: false })).replace(/[\u00a0\u202f]/g, ' ');
  for (const said of ['Facture FA-2026-00001', '25 novembre 2026', 'Service fait le', '20 novembre 2026', '25 décembre 2026', 'SIRET 21350047300011', 'FR11999999998', 'SERVICE-07', 'ENG2026-114',
    'TVA 20 % sur 2 050,00 €', '410,00 €', '2 460,00 €', 'FR76 3000 6000 0112 3456 7890 189', 'majoré de 8 points', 'indemnité forfaitaire de 40,00 €', 'Aucun escompte', '30 jours', 'Prestations de services']) expect(page).toContain(said);
});

test('a draft is stamped, has no number and carries no data', async () => {
  const read = readPdf(draft);
  expect(read.text).toContain('PROJET');
  expect(read.text).not.toContain('FA-2026');
  const { catalog } = await PDFDocument.load(draft, { updateMetadata: false });
  expect(catalog.has(PDFName.of('AF'))).toBe(false);
});
