import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { randomStream } from '../shared/random.ts';
import { at, sum } from '../shared/vector.ts';
import { applyLink, equipercentileLink, levineLink, linearLink, meanLink, tuckerLink } from './linking.ts';

// Raw counts of the ACT are not redistributed with this project; the test reads them where they lie beside it.
const act = new URL('../../../../shared/known-answers/linking-act.json', import.meta.url);

type Act = {
  input: { score: number[]; count_x: number[]; count_y: number[] };
  expected: Record<'mean' | 'linear', { intercept: number; slope: number }> & { equipercentile_at: { x: number[]; yx: number[] } };
  tolerance: { abs: number };
};

test.skipIf(!existsSync(act))('ACT mathematics, two forms: mean, linear and equipercentile links (Kolen and Brennan); skipped without ../shared', () => {
  // The shape of the published file, checked by the assertions below.
  const { cases } = JSON.parse(readFileSync(act, 'utf8')) as { cases: [Act] };
  const [{ input, expected, tolerance }] = cases;
  const x = { scores: input.score, counts: input.count_x };
  const y = { scores: input.score, counts: input.count_y };
  for (const [got, wanted] of [[meanLink(x, y), expected.mean], [linearLink(x, y), expected.linear]] as const) {
    expect(Math.abs(got.intercept - wanted.intercept)).toBeLessThan(tolerance.abs);
    expect(Math.abs(got.slope - wanted.slope)).toBeLessThan(tolerance.abs);
  }
  expected.equipercentile_at.x.forEach((score, i) => {
    const got = equipercentileLink(input.count_x, input.count_y, score);
    expect(Math.abs(got - at(expected.equipercentile_at.yx, i))).toBeLessThan(tolerance.abs);
  });
});

const stream = randomStream('linking');

/** Structures of a true level, scored by a grid with its own shift and spread; the anchor is half of the items. */
function panel(size: number, level: number, shift: number, spread: number): { total: number[]; anchor: number[] } {
  const truth = Array.from({ length: size }, () => level + 8 * stream.normal());
  const anchor = truth.map((theta) => theta + 2 * stream.normal());
  return { anchor, total: anchor.map((v, i) => shift + spread * (v + at(truth, i)) + 2 * stream.normal()) };
}

test('Tucker and Levine find the scale of the old grid although the panel changed', () => {
  const x = panel(3000, 62, -4, 0.5);
  const y = panel(3000, 68, 0, 0.5);
  for (const link of [tuckerLink(x, y), levineLink(x, y)]) {
    expect(Math.abs(applyLink(link, 60) - 64)).toBeLessThan(0.6);
    expect(Math.abs(link.slope - 1)).toBeLessThan(0.05);
    expect(link.standardError).toBeLessThan(0.2);
  }
  // A link that took the panels for equal would miss by about their difference.
  const naive = meanLink({ scores: x.total }, { scores: y.total });
  expect(naive.intercept).toBeGreaterThan(8);
});

test('with the same panel, anchors change nothing to the linear link', () => {
  const { total, anchor } = panel(200, 60, 0, 0.5);
  const moved = total.map((score) => 10 + 0.8 * score);
  const linear = linearLink({ scores: total }, { scores: moved });
  for (const link of [tuckerLink({ total, anchor }, { total: moved, anchor }), levineLink({ total, anchor }, { total: moved, anchor })]) {
    expect(link.intercept).toBeCloseTo(linear.intercept, 9);
    expect(link.slope).toBeCloseTo(0.8, 9);
  }
});

test('a grid linked to itself is the identity', () => {
  const scores = [50, 55, 61, 70];
  expect(applyLink(linearLink({ scores }, { scores }), 42)).toBeCloseTo(42, 12);
  const counts = [3, 5, 8, 5, 2];
  for (const x of [0, 1.3, 2, 4]) expect(equipercentileLink(counts, counts, x)).toBeCloseTo(x, 12);
  expect(sum(counts)).toBe(23);
});

test('common items that do not vary cannot link', () => {
  const flat = { total: [1, 2, 3], anchor: [5, 5, 5] };
  expect(() => tuckerLink(flat, flat)).toThrow(RangeError);
});
