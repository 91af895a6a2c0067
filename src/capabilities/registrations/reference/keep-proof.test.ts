import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { keepProof } from './keep-proof.server.ts';

const parvis = await testApp();
const keep = (file: unknown) => parvis.system((ctx) => keepProof(ctx, file));
const pdf = new TextEncoder().encode('%PDF-1.7 …');

test('a PDF or a photo is kept by its content, whatever its name says', async () => {
  const kept = await keep(new File([pdf], 'certificat.png', { type: 'image/png' }));
  expect(kept).toMatchObject({ type: 'application/pdf', name: 'certificat.png', bytes: pdf.length });
  expect(await parvis.system((ctx) => ctx.files.get(kept?.sha256 ?? ''))).toEqual(Buffer.from(pdf));
  expect(await keep(new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], '../a/photo.jpg'))).toMatchObject({ type: 'image/jpeg', name: '.. a photo.jpg' });
});

test('no file chosen is no proof', async () => {
  expect(await keep(new File([], ''))).toBeNull();
  expect(await keep('text')).toBeNull();
  expect(await keep(null)).toBeNull();
});

test.each([
  ['an empty file', new File([], 'vide.pdf'), 'proof_empty'],
  ['a program', new File(['MZ'], 'certificat.pdf'), 'proof_type_refused'],
  ['60 MB', new File([new Uint8Array(60_000_000)], 'gros.pdf'), 'proof_too_large'],
])('%s is refused at its field', async (_, file, code) => {
  await expect(keep(file)).rejects.toMatchObject({ fields: [{ field: 'proof', code }] });
});
