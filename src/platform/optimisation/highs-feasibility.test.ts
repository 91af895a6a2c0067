import { expect, test } from 'vitest';
import { auditExposure, auditInsiders } from '#core/anonymity/feasibility-audit.ts';
import { knownCase } from '#tests/known-answers/read.ts';
import { highsFeasibility } from './highs-feasibility.server.ts';

const solver = await highsFeasibility();

test('feasibility intervals of four suppressed cells (Handbook on statistical disclosure control, example 3)', () => {
  type Table = { rows: (number | null)[][]; column_totals: number[] };
  type Ranges = Record<'X11' | 'X12' | 'X21' | 'X22', [number, number]>;
  const { expected } = knownCase<Table, Ranges>('disclosure', 'hb-ex3');
  // X11 + X12 = 7, X21 + X22 = 3, X11 + X21 = 9 - 3, X12 + X22 = 7 - 3.
  const sums: [number[], number][] = [[[0, 1], 7], [[2, 3], 3], [[0, 2], 6], [[1, 3], 4]];
  const session = solver({
    columns: [0, 1, 2, 3].map(() => ({ low: 0, high: Infinity })),
    rows: sums.map(([members, total]) => ({ members, weights: [1, 1], low: total, high: total })),
  });
  const ranges = [0, 1, 2, 3].map((column) => session.range(column));
  session.dispose();
  expect(ranges.map(({ min, max }) => [min, max])).toEqual([expected.X11, expected.X12, expected.X21, expected.X22]);
});

const six = ['a', 'b', 'c', 'd', 'e', 'f'];

test('the rounded mean of six structures alone gives nobody away', () => {
  expect(auditExposure([{ members: six, mean: 66, unit: 1 }], solver)).toEqual([]);
});

test('two means whose members differ by one structure give it away', () => {
  const published = [
    { members: six, mean: 66, unit: 0.1 },
    { members: six.slice(1), mean: 70, unit: 0.1 },
  ];
  const exposed = auditExposure(published, solver);
  expect(exposed.map(({ member }) => member)).toEqual(['a']);
  expect(exposed[0]?.min).toBeCloseTo(6 * 65.95 - 5 * 70.05, 6);
  expect(exposed[0]?.max).toBeCloseTo(6 * 66.05 - 5 * 69.95, 6);
});

test('near the ceiling an insider learns about the others what an outsider cannot', () => {
  const published = [{ members: six, mean: 96, unit: 1 }];
  const scores = new Map(six.map((member) => [member, member === 'a' ? 80 : 99.2]));
  expect(auditExposure(published, solver, { narrow: 20 })).toHaveLength(0);
  const insiders = auditInsiders(published, scores, solver);
  expect(new Set(insiders.map(({ insider }) => insider))).toEqual(new Set(['a']));
  expect(insiders).toHaveLength(5);
});

test('figures that contradict each other are refused', () => {
  const published = [
    { members: six, mean: 90, unit: 1 },
    { members: six, mean: 10, unit: 1 },
  ];
  expect(() => auditExposure(published, solver)).toThrow(/contradict/);
});
