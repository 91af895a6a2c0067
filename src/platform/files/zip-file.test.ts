import { expect, test } from 'vitest';
import { unpack, zipEntries } from './zip-entries.ts';
import { zipFile } from './zip-file.ts';

test('what is packed is found again under its name, accents and empty files included', () => {
  const members = [{ name: 'données.json', content: Buffer.from('{"a":"é"}') }, { name: 'vide.txt', content: Buffer.alloc(0) }, { name: 'long.txt', content: Buffer.from('abc '.repeat(5000)) }];
  const archive = zipFile(members);
  const entries = zipEntries(archive) ?? [];
  expect(entries.map(({ name }) => name)).toEqual(members.map(({ name }) => name));
  expect(entries.map((entry) => (entry.unpacked === 0 ? '' : unpack(archive, entry).toString()))).toEqual(members.map(({ content }) => content.toString()));
  expect(zipFile(members)).toEqual(archive);
});
