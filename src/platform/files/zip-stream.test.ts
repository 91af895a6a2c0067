import { expect, test } from 'vitest';
import { unpack, zipEntries } from './zip-entries.ts';
import { zipStream } from './zip-stream.ts';

async function zipOf(files: { name: string; content: Uint8Array }[]): Promise<Uint8Array> {
  async function* coming() {
    yield* files;
  }
  return new Uint8Array(await new Response(zipStream(coming())).arrayBuffer());
}

test('an archive holds its files, whatever their names, and is read back', async () => {
  const files = [{ name: 'index.csv', content: Buffer.from('a;b') }, { name: 'été/Facture n° 1.pdf', content: Buffer.alloc(100_000, 7) }, { name: 'vide', content: Buffer.alloc(0) }];
  const zip = await zipOf(files);
  const entries = zipEntries(zip) ?? [];
  expect(entries.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
  for (const [i, entry] of entries.entries()) expect(unpack(zip, entry).equals(files[i]?.content ?? Buffer.of(1))).toBe(true);
});

test('the same files give the same archive; without files it is empty, and still one', async () => {
  const files = [{ name: 'a', content: Buffer.from('b') }];
  expect(await zipOf(files)).toEqual(await zipOf(files));
  expect(zipEntries(await zipOf([]))).toEqual([]);
});
