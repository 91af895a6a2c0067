import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, clearOf, farthestApart, type Spread } from './figures-apart.ts';

const figure = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 15 }), fc.boolean()).map(([mean, half, known]): Spread => ({
  mean, interval: known ? [Math.max(0, mean - half), Math.min(100, mean + half)] : null,
}));

test('a gap is stated only where both intervals are known and do not touch, and in the sense of the means', () => {
  fc.assert(fc.property(figure, figure, (one, other) => {
    const said = apart(one, other);
    if (said === null) return;
    const [a, b] = [one.interval ?? expect.fail(), other.interval ?? expect.fail()];
    expect(a[0] > b[1] || a[1] < b[0]).toBe(true);
    expect(said).toBe(one.mean > other.mean ? 'above' : 'below');
    expect(apart(other, one)).toBe(said === 'above' ? 'below' : 'above');
  }));
});

test('a figure differs neither from itself nor from one whose bound it shares', () => {
  expect(apart({ mean: 60, interval: [58, 62] }, { mean: 60, interval: [58, 62] })).toBeNull();
  expect(apart({ mean: 60, interval: [58, 62] }, { mean: 66, interval: [62, 70] })).toBeNull();
  expect(apart({ mean: 60, interval: [58, 62] }, { mean: 66, interval: [63, 70] })).toBe('below');
});

test('extremes are named only if they differ; those clear of another figure are on its two sides', () => {
  fc.assert(fc.property(fc.array(figure.map((one) => ({ figure: one })), { maxLength: 12 }), figure, (lines, whole) => {
    const found = farthestApart(lines);
    if (found) expect(apart(found.high.figure, found.low.figure)).toBe('above');
    const { above, below } = clearOf(lines, whole);
    expect(above.filter((one) => below.includes(one))).toEqual([]);
  }));
});
