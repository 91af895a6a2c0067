import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { at } from '../shared/vector.ts';
import { cusum, earsAlarms, ewma, runsTest } from './control-charts.ts';

test('the EWMA chart of the NIST handbook: whole series, limits, nothing out of control', () => {
  type Input = { x: number[]; lambda: number; target: number; s: number; L: number };
  type Chart = { ewma: number[]; ucl: number; lcl: number; out_of_control: number };
  const { input, expected, tolerance } = knownCase<Input, Chart>('proportions-multiplicity', 'ewma-nist');
  const chart = ewma(input.x, { lambda: input.lambda, target: input.target, deviation: input.s, width: input.L });
  expected.ewma.forEach((value, t) => expect(Math.abs(at(chart.values, t) - value)).toBeLessThanOrEqual(tolerance.abs));
  expect(chart.high).toBeCloseTo(expected.ucl, 3);
  expect(chart.low).toBeCloseTo(expected.lcl, 3);
  expect(chart.outOfControl).toHaveLength(expected.out_of_control);
});

test('a CUSUM sums what passes the slack and tells when it passes the limit', () => {
  const chart = cusum([10, 10.2, 11, 11.5, 11.2, 11.4], { target: 10, slack: 0.5, limit: 2 });
  expect(chart.up.map((value) => Math.round(value * 10) / 10)).toEqual([0, 0, 0.5, 1.5, 2.2, 3.1]);
  expect(chart.alarm).toBe(4);
  expect(cusum([10, 10], { target: 10, slack: 0.5, limit: 2 }).alarm).toBe(-1);
  expect(cusum([10, 7, 7], { target: 10, slack: 0.5, limit: 4 }).alarm).toBe(2);
});

test('votes that alternate or come in blocks are not left to chance', () => {
  const alternating = Array.from({ length: 30 }, (_, t) => t % 2 === 0);
  const blocks = Array.from({ length: 30 }, (_, t) => t < 15);
  expect(runsTest(alternating)).toMatchObject({ runs: 30, expected: 16 });
  expect(runsTest(alternating)?.p).toBeLessThan(1e-6);
  expect(runsTest(blocks)?.z).toBeLessThan(-5);
  expect(runsTest([true, true, true])).toBeNull();
});

test('a burst of reviews raises an alarm, a quiet week does not', () => {
  const week = [3, 2, 4, 3, 2, 3, 4];
  expect(earsAlarms([...week, 3, 3, 12])).toEqual([9]);
  expect(earsAlarms([...week, 3, 3, 5])).toEqual([]);
  expect(earsAlarms([0, 0, 0, 0, 0, 0, 0, 1], 'C1')).toEqual([]);
});
