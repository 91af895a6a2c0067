import { expect, test } from 'vitest';
import { value } from '../shared/outcome.ts';
import { comparableFigures } from './comparable-figures.ts';
import type { Figure, FigureValue } from './types.ts';

const figure = (change: Partial<FigureValue>): Figure =>
  value({
    value: 60, standardError: 3, low: 50, high: 70, degreesOfFreedom: 9, effectiveDegrees: 4, interval: 'logit_t',
    audits: 14, answers: 600, indicative: false, weight: 1, ...change,
  });

test('a variance that happens to be tiny is drawn towards those of its kind', () => {
  const figures = new Map(Array.from({ length: 30 }, (_, i) => [`s${i}`, figure({ standardError: i === 0 ? 0.2 : 2.5 + (i % 5) / 4 })]));
  const got = comparableFigures(figures);
  expect(got.get('s0')?.variance).toBeGreaterThan(1);
  expect(got.get('s0')?.degreesOfFreedom).toBeGreaterThan(4);
});

test('a figure without any spread gets that of its kind, not none', () => {
  const figures = new Map(Array.from({ length: 10 }, (_, i) => [`s${i}`, figure(i === 0 ? { value: 100, interval: 'wilson', standardError: 9 } : { standardError: 3 + i / 10 })]));
  // Less than its kind's 12, since there is less room at 100 than at 60.
  expect(comparableFigures(figures).get('s0')?.variance).toBeGreaterThan(0.5);
  expect(comparableFigures(figures).get('s0')?.variance).toBeLessThan(4);
});

test('indicative figures and those without value are not compared', () => {
  const figures = new Map<string, Figure>([
    ['firm', figure({})],
    ['indicative', figure({ indicative: true })],
    ['none', { kind: 'not_enough_data', missing: 'audits' }],
  ]);
  expect([...comparableFigures(figures).keys()]).toEqual(['firm']);
});

test('a figure alone of its kind keeps its own error', () => {
  expect(comparableFigures(new Map([['only', figure({})]])).get('only')).toEqual({ value: 60, variance: 9, degreesOfFreedom: 4 });
});
