import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween, wordOf } from './change.ts';
import { splitPanelChange } from './panel-change.ts';
import { standardisedDifference } from './standardised-difference.ts';

const site = (value: number, standardError = 3.2): { value: number; variance: number; degreesOfFreedom: number } => ({
  value,
  variance: standardError ** 2,
  degreesOfFreedom: 8,
});

test('two points more are no measurable change, ten are better, and the smallest that could be told is near 9.6', () => {
  expect(changeBetween(site(65), site(67)).word).toBe('no_measurable_change');
  expect(changeBetween(site(65), site(75)).word).toBe('better');
  expect(changeBetween(site(65), site(55)).word).toBe('worse');
  expect(changeBetween(site(65), site(67)).smallestMeasurable).toBeCloseTo(9.59, 2);
  expect(changeBetween(site(65), site(67)).degreesOfFreedom).toBeCloseTo(16, 10);
});

test('a word follows the adjusted p value when several changes are told together', () => {
  expect(wordOf(8, 0.03, 0.1)).toBe('better');
  expect(wordOf(8, 0.12, 0.1)).toBe('no_measurable_change');
  expect(wordOf(-8, 0.03, 0.1)).toBe('worse');
});

test('a national change splits exactly into constant panel, entrants and leavers', () => {
  const scores = fc.dictionary(fc.constantFrom(...'abcdefghij'), fc.double({ min: 0, max: 100, noNaN: true }));
  fc.assert(
    fc.property(scores, scores, (before, after) => {
      const split = splitPanelChange(new Map(Object.entries(before)), new Map(Object.entries(after)));
      if (split.kind !== 'value') return;
      const { total, constant, entrants, leavers } = split.value;
      expect(constant.difference + entrants.effect + leavers.effect).toBeCloseTo(total.difference, 9);
    }),
  );
});

test('new participants who score higher do not pass for progress of the others', () => {
  const before = new Map([['a', 60], ['b', 62], ['c', 64]]);
  const after = new Map([['a', 60], ['b', 62], ['c', 64], ['d', 80], ['e', 82]]);
  const split = splitPanelChange(before, after);
  expect(split).toMatchObject({
    kind: 'value',
    value: { constant: { difference: 0, participants: 3 }, entrants: { participants: 2 }, leavers: { effect: 0, participants: 0 } },
  });
  expect(splitPanelChange(before, new Map([['x', 1], ['y', 2]]))).toEqual({ kind: 'not_enough_data', missing: 'constant_panel' });
});

test('certified structures are compared with others of the same kind, not with everybody', () => {
  const rows = (stratum: string, marked: boolean, values: number[]): { stratum: string; marked: boolean; score: number }[] =>
    values.map((score) => ({ stratum, marked, score }));
  const scores = [
    ...rows('town', true, [71, 73]),
    ...rows('town', false, [70, 72, 74]),
    ...rows('hospital', true, [55, 57]),
    ...rows('hospital', false, [50, 52]),
    ...rows('office', false, [90, 91]),
  ];
  const got = standardisedDifference(scores);
  expect(got).toMatchObject({ kind: 'value', value: { strata: 2, leftOut: 2 } });
  expect(got.kind === 'value' ? got.value.difference : NaN).toBeCloseTo(0.5 * 5, 12);
  expect(standardisedDifference(rows('town', true, [1, 2]))).toEqual({ kind: 'not_enough_data', missing: 'comparable_structures' });
});
