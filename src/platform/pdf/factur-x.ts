import { decodePDFRawStream, PDFBool, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { facturXFile } from './pdf-messages.ts';

/**
 * Announces the attached `factur-x.xml` in the metadata of a PDF/A-3a, as Factur-X 1.07 asks, and declares PDF/UA-1,
 * which the compiler cannot state together with PDF/A. The pages and their tags stay as they are; the same bytes in
 * give the same bytes out. Throws when the document has no such file or no metadata to complete.
 */
export async function announceFacturX(pdf: Uint8Array): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  if (!catalog.has(PDFName.of('AF'))) throw new Error(`no file ${facturXFile} is attached`);
  const reference = catalog.get(PDFName.of('Metadata'));
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream) || !(reference instanceof PDFRef)) throw new Error('a PDF/A without metadata');
  const xmp = Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8');
  // Uncompressed, as PDF/A wants metadata to be.
  const stream = context.stream(Buffer.from(withFacturX(xmp)), { Type: 'Metadata', Subtype: 'XML' });
  context.assign(reference, stream);
  catalog.getOrCreateViewerPreferences().dict.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  return Buffer.from(await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }));
}

const endOfSchemas = '</rdf:Bag></pdfaExtension:schemas>';
const endOfMetadata = '</rdf:RDF>';

function withFacturX(xmp: string): string {
  const values = facturXValues + (xmp.includes('<pdfuaid:part>') ? '' : accessibilityValue);
  const schemas = facturXSchema + accessibilitySchema;
  if (!xmp.includes(endOfMetadata)) throw new Error('metadata of an unknown form');
  const described = xmp.includes(endOfSchemas)
    ? xmp.replace(endOfSchemas, schemas + endOfSchemas)
    : xmp.replace(endOfMetadata, `<rdf:Description rdf:about="" ${extensionNames}><pdfaExtension:schemas><rdf:Bag>${schemas}${endOfSchemas}</rdf:Description>${endOfMetadata}`);
  return described.replace(endOfMetadata, values + endOfMetadata);
}

const extensionNames = 'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"';

interface Schema {
  name: string;
  uri: string;
  prefix: string;
  properties: readonly { name: string; type: string; category: 'external' | 'internal'; description: string }[];
}

/** PDF/A wants every property that it does not know to be described in the document itself. */
function schemaOf({ name, uri, prefix, properties }: Schema): string {
  const described = properties.map((property) =>
    `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${property.name}</pdfaProperty:name><pdfaProperty:valueType>${property.type}</pdfaProperty:valueType>` +
    `<pdfaProperty:category>${property.category}</pdfaProperty:category><pdfaProperty:description>${property.description}</pdfaProperty:description></rdf:li>`);
  return `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${name}</pdfaSchema:schema><pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI>` +
    `<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${described.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`;
}

const facturXNamespace = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';
const accessibilityNamespace = 'http://www.aiim.org/pdfua/ns/id/';

const facturXSchema = schemaOf({
  name: 'Factur-X PDFA Extension Schema', uri: facturXNamespace, prefix: 'fx',
  properties: [
    { name: 'DocumentFileName', type: 'Text', category: 'external', description: 'name of the embedded XML invoice file' },
    { name: 'DocumentType', type: 'Text', category: 'external', description: 'INVOICE' },
    { name: 'Version', type: 'Text', category: 'external', description: 'version of the Factur-X standard' },
    { name: 'ConformanceLevel', type: 'Text', category: 'external', description: 'profile of the embedded XML invoice' },
  ],
});
const facturXValues = `<rdf:Description rdf:about="" xmlns:fx="${facturXNamespace}"><fx:DocumentType>INVOICE</fx:DocumentType>` +
  `<fx:DocumentFileName>${facturXFile}</fx:DocumentFileName><fx:Version>1.0</fx:Version><fx:ConformanceLevel>EN 16931</fx:ConformanceLevel></rdf:Description>`;

const accessibilitySchema = schemaOf({
  name: 'PDF/UA Universal Accessibility Schema', uri: accessibilityNamespace, prefix: 'pdfuaid',
  properties: [{ name: 'part', type: 'Integer', category: 'internal', description: 'part of ISO 14289 to which the document conforms' }],
});
const accessibilityValue = `<rdf:Description rdf:about="" xmlns:pdfuaid="${accessibilityNamespace}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`;
