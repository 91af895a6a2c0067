import { expect, test } from 'vitest';
import { randomStream } from '../shared/random.ts';
import { auditCells } from './audit-cells.ts';
import { compilePlan } from './plan.ts';
import { scoreSite } from './score-site.ts';
import { audit, item, source } from './scoring-builders.ts';
import type { SiteScore } from './types.ts';
import { weightSensitivity } from './weight-sensitivity.ts';

const plan = compilePlan(source([item('a', { criterion: 'courtesy' }), item('b', { criterion: 'speed' })]));
const site = (a: number, b: number): SiteScore => scoreSite(plan, [auditCells(plan, audit('phone', { a, b }))]);

test('structures far apart keep their quartile whatever the weights, uneven ones may lose it', () => {
  const scores = new Map([
    ['best', site(95, 95)],
    ['uneven', site(90, 40)],
    ['even', site(64, 64)],
    ['last', site(10, 10)],
  ]);
  const got = weightSensitivity(plan, scores, { stream: randomStream('weights'), finalists: 2 });
  expect(got.get('best')).toMatchObject({ isFinalist: 1 });
  expect(got.get('best')?.keepsQuartile).toBeCloseTo(1, 9);
  expect(got.get('last')?.keepsQuartile).toBeCloseTo(1, 9);
  expect(got.get('uneven')?.keepsQuartile).toBeLessThan(0.8);
  expect(got.get('uneven')?.low).toBeLessThan(62);
  expect(got.get('uneven')?.high).toBeGreaterThan(68);
  expect(got.get('even')?.low).toBeCloseTo(64, 9);
});

test('the same stream gives the same report', () => {
  const scores = new Map([['x', site(90, 40)], ['y', site(50, 70)]]);
  const run = (): unknown => weightSensitivity(plan, scores, { stream: randomStream('2026', 'weights'), draws: 50 });
  expect(run()).toEqual(run());
});
