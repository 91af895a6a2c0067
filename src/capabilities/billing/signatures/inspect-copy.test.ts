import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { copyStatus } from './findings.ts';
import { inspectCopy, recogniseForm } from './inspect-copy.server.ts';
import { certifiedKey, compressedPdf, encryptedPdf, hugePng, pdfOf, signed, smallJpeg, smallPng } from './signature-builders.ts';

const key = certifiedKey({ commonName: 'Jean Dupont', organisation: 'Ville de Bruz', identifier: 'NTRFR-213500473' });
const one = await pdfOf(1);
const signedOnce = await signed(one, key);

const refusal = (bytes: Buffer) => inspectCopy(bytes).then(() => 'kept', (thrown: { code: string; fields: { field: string }[] }) => `${thrown.code} at ${thrown.fields[0]?.field}`);

test('a signed PDF says who the certificate names, who issued it, its dates, and that it covers the whole file', async () => {
  const { findings, pages, mediaType } = await inspectCopy(signedOnce);
  expect({ pages, mediaType }).toEqual({ pages: 1, mediaType: 'application/pdf' });
  expect(findings.signatures).toEqual([{
    readable: true, intact: true, coversWholeFile: true, bytesAfter: 0,
    subject: { commonName: 'Jean Dupont', organisation: 'Ville de Bruz', identifier: 'NTRFR-213500473' },
    issuer: { commonName: 'Test authority', organisation: 'Tests', identifier: null }, selfSigned: false,
    validFrom: '2026-01-01T00:00:00.000Z', validTo: '2028-12-31T23:59:59.000Z', claimedAt: '2026-11-25T09:00:00.000Z', timestamped: false,
  }]);
  expect(copyStatus(findings)).toBe('intact');
});

test('one byte changed after signing breaks the signature', async () => {
  const changed = Buffer.from(signedOnce);
  const at = changed.indexOf('/MediaBox');
  changed.write('/MediaBax', at, 'latin1');
  const { findings } = await inspectCopy(changed);
  expect(findings.signatures).toMatchObject([{ readable: true, intact: false, coversWholeFile: true }]);
  expect(copyStatus(findings)).toBe('altered');
});

test('bytes added after the signature are counted; what it covers still matches', async () => {
  const added = Buffer.concat([signedOnce, Buffer.from('\n% a line more\n%%EOF\n')]);
  const { findings } = await inspectCopy(added);
  expect(findings.signatures).toMatchObject([{ readable: true, intact: true, coversWholeFile: false, bytesAfter: 21 }]);
  expect(copyStatus(findings)).toBe('extended');
});

test('two signatures are both read; the first covers its own revision, the second the whole file', async () => {
  const { findings } = await inspectCopy(await signed(signedOnce, certifiedKey({ commonName: 'Zoé Élu' })));
  expect(findings.signatures).toMatchObject([
    { readable: true, intact: true, coversWholeFile: false, subject: { commonName: 'Jean Dupont' } },
    { readable: true, intact: true, coversWholeFile: true, subject: { commonName: 'Zoé Élu' } },
  ]);
  expect(copyStatus(findings)).toBe('intact');
});

test('a signature whose value is rubbish is said to be unreadable, never valid', async () => {
  const rubbish = Buffer.from(signedOnce);
  rubbish.fill('0', rubbish.indexOf('/Contents <') + 11, rubbish.indexOf('/Contents <') + 200);
  const { findings } = await inspectCopy(rubbish);
  expect(findings.signatures).toEqual([{ readable: false }]);
  expect(copyStatus(findings)).toBe('altered');
});

test('a byte range that lies about the file is unreadable', async () => {
  const text = signedOnce.toString('latin1').replace(/\/ByteRange \[\d+/, (range) => range.replace(/\d+$/, '9'));
  expect((await inspectCopy(Buffer.from(text, 'latin1'))).findings.signatures).toEqual([{ readable: false }]);
});

test('unsigned PDFs and photos have no electronic signature: a person has to look', async () => {
  for (const bytes of [one, await compressedPdf(3), smallJpeg, smallPng]) {
    const { findings } = await inspectCopy(bytes);
    expect(findings.signatures).toEqual([]);
    expect(copyStatus(findings)).toBe('to_look_at');
  }
  expect((await inspectCopy(await compressedPdf(3))).pages).toBe(3);
});

test('the content decides: empty, unknown, misnamed, damaged, encrypted and endless files are refused at the field', async () => {
  expect(await refusal(Buffer.alloc(0))).toBe('copy_empty at copy');
  expect(await refusal(Buffer.alloc(15_000_001, '%PDF-1.7 '))).toBe('copy_too_large at copy');
  expect(await refusal(Buffer.from('PK\u0003\u0004 an archive under the name form.pdf'))).toBe('copy_type_refused at copy');
  expect(await refusal(Buffer.from('%PDF-1.7 and then nothing'))).toBe('copy_unreadable at copy');
  expect(await refusal(one.subarray(0, one.length - 200))).toBe('copy_unreadable at copy');
  expect(await refusal(await encryptedPdf())).toBe('copy_protected at copy');
  expect(await refusal(await pdfOf(10_000))).toBe('copy_pages_too_many at copy');
  expect(await refusal(Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0', 'latin1'))).toBe('copy_heic_refused at copy');
  expect(await refusal(hugePng(20_000, 20_000))).toBe('copy_image_too_large at copy');
  expect(await refusal(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]))).toBe('copy_unreadable at copy');
});

test('our form is known by its bytes, as it was or with a signature added, and otherwise by the reference it bears', async () => {
  const forms = [{ sha256: createHash('sha256').update(one).digest('hex'), sizeBytes: one.length }];
  const formOf = async (bytes: Buffer, reference = 'B2027-AAAA-BBBB') => recogniseForm(bytes, await inspectCopy(bytes), forms, reference);
  expect(copyStatus(await formOf(one))).toBe('unsigned_form');
  expect((await formOf(signedOnce)).form).toBe('extended');
  expect((await formOf(await pdfOf(2))).form).toBe('unknown');
  expect((await formOf(Buffer.concat([await pdfOf(2), Buffer.from('% B2027-AAAA-BBBB')]))).form).toBe('named');
  expect((await formOf(Buffer.concat([smallPng, Buffer.from('B2027-AAAA-BBBB')]))).form).toBe('unknown');
});
