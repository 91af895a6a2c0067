import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Two branches took this number at once, and both were applied before anybody saw it; neither touches what the other does. */
const doubled = ['0018'];

test('no two migrations bear the same number: the order in which they are applied is never a matter of their names', () => {
  const numbers = readdirSync('src/platform/db/migrations').filter((name) => name.endsWith('.sql')).map((name) => name.slice(0, 4));
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers.every((number) => /^\d{4}$/.test(number))).toBe(true);
  expect(numbers.filter((number, i) => numbers.indexOf(number) !== i && !doubled.includes(number))).toEqual([]);
});
