import { expect, test } from 'vitest';
import { problems } from '#platform/http/problems/index.ts';
import { productFiles, withoutComments } from './source-files.ts';

const entries = Object.entries(problems);

test('every problem is one that somebody can meet', () => {
  const code = productFiles()
    .filter(({ path }) => !path.startsWith('src/platform/http/problems/'))
    .map(({ text }) => withoutComments(text))
    .join('\n');
  expect(entries.length).toBeGreaterThan(50);
  expect(entries.map(([name]) => name).filter((name) => !new RegExp(`['"\`]${name}['"\`]`).test(code))).toEqual([]);
});

test('a problem has the status of a refusal and the same values in both languages', () => {
  const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
  const odd = entries.filter(([, { status, fr, en }]) => status < 400 || status > 599 || places(fr).join() !== places(en).join());
  expect(odd.map(([name]) => name)).toEqual([]);
});
