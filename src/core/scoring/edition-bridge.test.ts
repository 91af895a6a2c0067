import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyLink } from '../statistics/linking.ts';
import { auditCells } from './audit-cells.ts';
import { bridgeOf, commonSource, linkEditions } from './edition-bridge.ts';
import { compilePlan } from './plan.ts';
import { scoreSite } from './score-site.ts';
import { audit, item, source } from './scoring-builders.ts';

const points = fc.double({ min: 0, max: 100, noNaN: true });

describe('the bridge between editions', () => {
  test('you and the grid add up to what moved', () => {
    fc.assert(fc.property(points, points, points, points, (before, after, commonBefore, commonAfter) => {
      const { total, own, grid } = bridgeOf({ before, after, commonBefore, commonAfter });
      expect(total).toBe(after - before);
      expect(own + grid).toBeCloseTo(total, 10);
    }));
  });

  test('with an unchanged grid everything is you', () => {
    expect(bridgeOf({ before: 60, after: 72, commonBefore: 60, commonAfter: 72 })).toEqual({ total: 12, own: 12, grid: 0 });
  });

  test('a new question that the body fails is the grid, not the body', () => {
    const old = source([item('a'), item('b')]);
    const recent = { ...source([item('a'), item('b'), item('c')]), gridVersion: '2027.1' };
    const score = (plan: ReturnType<typeof compilePlan>, answers: Record<string, 'yes' | 'no'>) => {
      const { global } = scoreSite(plan, [auditCells(plan, audit('phone', answers))]);
      return global.kind === 'value' ? global.value.value : NaN;
    };
    const common = new Set(['a', 'b']);
    const [narrowThen, narrowNow] = [commonSource(old, common), commonSource(recent, common)];
    if (!narrowThen || !narrowNow) throw new Error('two items are common');
    const moved = bridgeOf({
      before: score(compilePlan(old), { a: 'yes', b: 'no' }),
      after: score(compilePlan(recent), { a: 'yes', b: 'no', c: 'no' }),
      commonBefore: score(compilePlan(narrowThen), { a: 'yes', b: 'no' }),
      commonAfter: score(compilePlan(narrowNow), { a: 'yes', b: 'no' }),
    });
    expect(moved.own).toBe(0);
    expect(moved.grid).toBeCloseTo(100 / 3 - 50, 9);
  });
});

test('common items keep the percentages of their channels in proportion', () => {
  const all = source([item('a'), item('b', { channel: 'email' }), item('c', { channel: 'letter' })], { phone: 50, email: 30, letter: 20 });
  expect(commonSource(all, new Set(['a', 'b']))?.channelWeights).toEqual({ phone: 62.5, email: 37.5 });
  expect(commonSource(all, new Set())).toBeNull();
});

describe('the link between two grids', () => {
  test('takes off on average what the new questions add, under 100 bodies', () => {
    const link = linkEditions({ total: [50, 60, 70], anchor: [55, 65, 75] }, { total: [62, 58], anchor: [62, 58] });
    expect(link).toMatchObject({ method: 'mean', slope: 1, intercept: 5 });
    expect(applyLink(link, 50)).toBe(55);
  });

  test('links the spread too from 100 bodies on', () => {
    const anchor = Array.from({ length: 120 }, (_, i) => 30 + (i % 60));
    const link = linkEditions({ total: anchor.map((a) => 20 + a / 2), anchor }, { total: anchor, anchor });
    expect(link.method).toBe('tucker');
    expect(applyLink(link, 60)).toBeCloseTo(80, 6);
  });
});
