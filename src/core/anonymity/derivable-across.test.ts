import { expect, test } from 'vitest';
import { betraysFewAcross } from './derivable-across.ts';

const range = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `b${from + i}`);
const group = (edition: string, members: string[]) => ({ edition, members });

test('a group joined to another is still the two former ones and what came: five stayed, two came', () => {
  const before = [group('2026', range(0, 3)), group('2026', range(3, 8))];
  expect(betraysFewAcross([...before, group('2027', range(0, 10))], 6)).toBe(true);
});

test('twelve and more measured anew hide who came', () => {
  const before = [group('2026', range(0, 10)), group('2026', range(10, 18))];
  expect(betraysFewAcross([...before, group('2027', range(0, 20))], 6)).toBe(false);
});

test('three editions together tell what no two of them tell', () => {
  // 2026: seven; 2027: seven others; 2028: both and one more.
  const groups = [group('2026', range(0, 3)), group('2027', range(3, 6)), group('2028', range(0, 7))];
  expect(betraysFewAcross(groups, 6)).toBe(true);
  for (const left of groups) expect(betraysFewAcross(groups.filter((one) => one !== left).map((one) => ({ ...one, members: [...one.members, ...range(90, 96)] })), 6)).toBe(false);
});

test('the same bodies measured again tell nothing of a level', () => {
  expect(betraysFewAcross([group('2026', range(0, 6)), group('2027', range(0, 6))], 6)).toBe(false);
  expect(betraysFewAcross([group('2026', range(0, 6))], 6)).toBe(false);
});
