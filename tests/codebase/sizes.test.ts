import { expect, test } from 'vitest';
import { productFiles } from './source-files.ts';

const generated = new Set(['src/platform/db/schema.ts']);
const sizes = productFiles()
  .filter(({ path }) => !generated.has(path))
  .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  .toSorted((a, b) => a.lines - b.lines);

const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0;

test('files are short: median 60 lines, nine in ten under 200', () => {
  const long = sizes.filter(({ lines }) => lines > 200).toReversed().map(({ path, lines }) => `  ${lines} ${path}`);
  process.stdout.write(`${sizes.length} files, median ${at(0.5)} lines, 90th percentile ${at(0.9)}; over 200 lines: ${long.length}\n${long.join('\n')}\n`);
  expect(at(0.5)).toBeLessThanOrEqual(60);
  expect(at(0.9)).toBeLessThanOrEqual(200);
});

const vague = /(^|[/-])(utils?|helpers?|misc|common|manager|stuff)([.-]|\/|$)/;

test('no file hides behind a vague name', () => {
  expect(productFiles().map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
});

test('file names are ASCII', () => {
  // oxlint-disable-next-line no-control-regex -- the range is ASCII itself
  expect(productFiles().map(({ path }) => path).filter((path) => !/^[\x20-\x7e]+$/.test(path))).toEqual([]);
});
