import { PDFDocument } from '@cantoo/pdf-lib';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import forge from 'node-forge';

/** What tests of signed copies are made of: PDFs, keys with their certificates, signatures. */
export async function pdfOf(pages: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page++) pdf.addPage([300, 200]);
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** The same kind of file with its objects in compressed streams, as most software writes it. */
export async function compressedPdf(pages: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page++) pdf.addPage([300, 200]);
  return Buffer.from(await pdf.save({ useObjectStreams: true }));
}

export async function encryptedPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage([300, 200]);
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

const keys = forge.pki.rsa.generateKeyPair({ bits: 1024 }); // only tests: small, so that they are quick
const caKeys = forge.pki.rsa.generateKeyPair({ bits: 1024 });

/** A key with its certificate as a PKCS #12 file, signed by a test authority. */
export function certifiedKey(subject: { commonName: string; organisation?: string; identifier?: string }): Buffer {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = '0a1b2c';
  certificate.validity.notBefore = new Date('2026-01-01T00:00:00Z');
  certificate.validity.notAfter = new Date('2028-12-31T23:59:59Z');
  certificate.setSubject([
    { name: 'commonName', value: subject.commonName, valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class }, // forge's own types mistake the string type for its class
    ...(subject.organisation ? [{ name: 'organizationName', value: subject.organisation }] : []),
    ...(subject.identifier ? [{ type: '2.5.4.97', value: subject.identifier }] : []),
  ]);
  certificate.setIssuer([{ name: 'commonName', value: 'Test authority' }, { name: 'organizationName', value: 'Tests' }]);
  certificate.sign(caKeys.privateKey, forge.md.sha256.create());
  const file = forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], 'test');
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary');
}

/** Signs a PDF as software of users does: incrementally, the signed bytes before being left as they were. */
export async function signed(pdf: Buffer, key: Buffer, name = 'Jean Dupont'): Promise<Buffer> {
  const placed = plainAddPlaceholder({ pdfBuffer: pdf, reason: 'Commande', contactInfo: '', name, location: 'Bruz', signingTime: new Date('2026-11-25T09:00:00Z') });
  return Buffer.from(await new SignPdf().sign(placed, new P12Signer(key, { passphrase: 'test' }), new Date('2026-11-25T09:00:00Z')));
}

/** The smallest image of each kind that its readers accept. */
export const smallJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z', 'base64');
export const smallPng = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64');

/** A PNG whose header claims a size that no reader should try. */
export function hugePng(width: number, height: number): Buffer {
  const png = Buffer.from(smallPng);
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}
