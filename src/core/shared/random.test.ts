import { expect, test } from 'vitest';
import { randomKey, randomStream, threefry } from './random.ts';

const block = (key: [number, number], counter: [number, number]): string[] => {
  const out = new Uint32Array(2);
  threefry(key[0], key[1], counter[0], counter[1], out);
  return [...out].map((word) => word.toString(16).padStart(8, '0'));
};

test('the generator gives the published vectors of Random123 (threefry2x32, 20 rounds)', () => {
  expect(block([0, 0], [0, 0])).toEqual(['6b200159', '99ba4efe']);
  expect(block([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toEqual(['1cb996fc', 'bb002be7']);
  expect(block([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toEqual(['c4923a9c', '483df7a0']);
});

test('the same name gives the same numbers, another name gives others', () => {
  const draw = (...name: (string | number)[]): number[] => {
    const stream = randomStream(...name);
    return Array.from({ length: 5 }, () => stream.uniform());
  };
  expect(draw('2026', 'site-1')).toEqual(draw('2026', 'site-1'));
  expect(draw('2026', 'site-1')).not.toEqual(draw('2026', 'site-2'));
});

test('the parts of a name are kept apart', () => {
  expect(randomKey(['ab', 'c'])).not.toEqual(randomKey(['a', 'bc']));
  expect(randomKey(['1'])).not.toEqual(randomKey([1]));
  expect(randomKey(['a', 'b'])).not.toEqual(randomKey(['b', 'a']));
});

test('uniform numbers are spread evenly and normal ones have mean 0 and variance 1', () => {
  const stream = randomStream('spread');
  const draws = 40_000;
  const tenths = Array.from({ length: 10 }, () => 0);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < draws; i++) {
    const tenth = Math.floor(stream.uniform() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    const z = stream.normal();
    sum += z;
    squares += z * z;
  }
  const chi2 = tenths.reduce((total, n) => total + (n - draws / 10) ** 2 / (draws / 10), 0);
  expect(chi2).toBeLessThan(27.9); // 0.1 % point with 9 degrees of freedom
  expect(Math.abs(sum / draws)).toBeLessThan(4 / Math.sqrt(draws));
  expect(Math.abs(squares / draws - 1)).toBeLessThan(4 * Math.sqrt(2 / draws));
});

test('integers stay in range and refuse an empty range', () => {
  const stream = randomStream('integers');
  const seen = new Set(Array.from({ length: 300 }, () => stream.integer(7)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(() => stream.integer(0)).toThrow(RangeError);
  expect(() => stream.pick([])).toThrow(RangeError);
});

test('a shuffle keeps every element and leaves the original alone', () => {
  const original = [1, 2, 3, 4, 5, 6, 7, 8];
  const shuffled = randomStream('shuffle').shuffle(original);
  expect(shuffled).not.toEqual(original);
  expect([...shuffled].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(original).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
