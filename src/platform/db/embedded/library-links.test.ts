import { mkdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '#tests/harness/temporary-folder.ts';
import { repairLibraryLinks } from './library-links.ts';

function packageWithoutLinks(): string {
  const folder = temporaryFolder('links');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const native = join(folder, 'native');
  mkdirSync(join(native, 'lib'), { recursive: true });
  writeFileSync(join(native, 'lib', 'libicuuc.so.60.2'), 'library');
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libicuuc.so.60.2', target: 'native/lib/libicuuc.so.60' }]));
  return native;
}

test('links that npm could not carry are made, once', () => {
  const native = packageWithoutLinks();
  expect(repairLibraryLinks(native)).toBe(true);
  expect(repairLibraryLinks(native)).toBe(true);
  expect(readlinkSync(join(native, 'lib', 'libicuuc.so.60'))).toBe('libicuuc.so.60.2');
});

test('a link that leads nowhere is replaced', () => {
  const native = packageWithoutLinks();
  symlinkSync('/nowhere', join(native, 'lib', 'libicuuc.so.60'));
  expect(repairLibraryLinks(native)).toBe(true);
  expect(readlinkSync(join(native, 'lib', 'libicuuc.so.60'))).toBe('libicuuc.so.60.2');
});

test('a package without a list needs no links', () => {
  const native = packageWithoutLinks();
  rmSync(join(native, 'pg-symlinks.json'));
  expect(repairLibraryLinks(native)).toBe(true);
});
