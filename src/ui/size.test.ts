import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const here = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the global style sheet, unminified and without the font files, stays under 10 kB compressed', () => {
  const parts = [...here('./app.css').matchAll(/@import '(.+?)'/g)].map(([, path = '']) => here(path));
  expect(parts.length).toBeGreaterThan(0);
  expect(gzipSync(parts.join('\n')).length).toBeLessThan(10_000);
});
