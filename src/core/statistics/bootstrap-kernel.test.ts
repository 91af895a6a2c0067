import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { randomKey, randomStream } from '../shared/random.ts';
import { at, nth } from '../shared/vector.ts';
import { ratioBootstrap } from './bootstrap-kernel.ts';
import type { RatioFigures } from './bootstrap-kernel.ts';
import { mean, quantile, standardDeviation } from './moments.ts';
import { membersOf, multisetsOf } from './multisets.ts';
import { summariseReplicates } from './replicate-summary.ts';

test('ten cities: the fast bootstrap of a ratio has the error and interval of R boot', () => {
  type City = { bootstrap_R999: { se: number; percentile95: [number, number] } };
  type Loose = { abs_bootstrap: number; rel_bootstrap_se: number };
  const { input, expected, tolerance } = knownCase<{ u: number[]; x: number[] }, City, Loose>('resampling', 'city-ratio');
  const one: RatioFigures = { starts: Int32Array.of(0, 1), groups: Int32Array.of(0), weights: Float64Array.of(1) };
  const replicates = new Float64Array(9999);
  const run = ratioBootstrap({ units: 10, groups: 1, replicates: 9999, figures: one });
  run({ n: Float64Array.from(input.x), d: Float64Array.from(input.u) }, randomKey(['city']), replicates);
  const { standardError, low, high } = summariseReplicates(replicates, 9999);
  expect(Math.abs(at(standardError, 0) / expected.bootstrap_R999.se - 1)).toBeLessThan(tolerance.rel_bootstrap_se);
  expect(Math.abs(at(low, 0) - expected.bootstrap_R999.percentile95[0])).toBeLessThan(tolerance.abs_bootstrap);
  expect(Math.abs(at(high, 0) - expected.bootstrap_R999.percentile95[1])).toBeLessThan(tolerance.abs_bootstrap);
});

test.each([1, 2, 5, 14, 17, 40, 70])('with %i units, each is drawn as often as any other', (size) => {
  // With one group a unit, the numerator 1 of each and denominator 1 for all, the figures are counts / size.
  const n = new Float64Array(size * size);
  for (let i = 0; i < size; i++) n[i * size + i] = 1;
  const figures: RatioFigures = {
    starts: Int32Array.from({ length: size + 1 }, (_, i) => i),
    groups: Int32Array.from({ length: size }, (_, i) => i),
    weights: new Float64Array(size).fill(size),
  };
  const count = 4000;
  const out = new Float64Array(size * count);
  const run = ratioBootstrap({ units: size, groups: size, replicates: count, figures });
  run({ n, d: new Float64Array(size * size).fill(1) }, randomKey(['units', size]), out);
  for (let unit = 0; unit < size; unit++) {
    const counts = [...out.subarray(unit * count, (unit + 1) * count)];
    expect(Math.abs(mean(counts) - 1)).toBeLessThan(5 / Math.sqrt(count));
    if (size > 1) expect(Math.abs(standardDeviation(counts) ** 2 / (1 - 1 / size) - 1)).toBeLessThan(0.25);
  }
  for (let r = 0; r < 20; r++) {
    let total = 0;
    for (let unit = 0; unit < size; unit++) total += at(out, unit * count + r);
    expect(total).toBeCloseTo(size, 9);
  }
});

test('figures are weighted means of the ratios, and a group that is not drawn keeps its own', () => {
  const figures: RatioFigures = { starts: Int32Array.of(0, 2, 3), groups: Int32Array.of(0, 1, 1), weights: Float64Array.of(0.5, 0.5, 1) };
  const out = new Float64Array(2 * 50);
  const run = ratioBootstrap({ units: 3, groups: 2, replicates: 50, figures });
  run({ n: Float64Array.of(50, 40, 50, 0, 50, 0), d: Float64Array.of(1, 1, 1, 0, 1, 0) }, randomKey(['empty']), out);
  expect(new Set(out.subarray(0, 50))).toEqual(new Set([45]));
  expect(new Set(out.subarray(50))).toEqual(new Set([40]));
});

test('multisets are numbered once each', () => {
  const triples = multisetsOf(4, 3);
  expect(triples.count).toBe(20);
  const all = Array.from({ length: 20 }, (_, m) => membersOf(triples, m, 3).join());
  expect(new Set(all).size).toBe(20);
  expect(membersOf(triples, nth([...triples.ofTuple], (3 * 4 + 1) * 4 + 2), 3)).toEqual([1, 2, 3]);
});

test('the summary of replicates is that of a full sort, also for skewed, flat and tied values', () => {
  const stream = randomStream('summary');
  const shapes = [
    (): number => stream.normal(),
    (): number => Math.exp(3 * stream.normal()),
    (): number => -Math.exp(3 * stream.normal()),
    (): number => 7,
    (): number => stream.integer(2),
    (): number => (stream.uniform() < 0.01 ? 1000 : stream.uniform()),
  ];
  const rows = shapes.map((draw) => Array.from({ length: 1000 }, draw));
  const { standardError, low, high } = summariseReplicates(Float64Array.from(rows.flat()), 1000);
  rows.forEach((row, f) => {
    expect(at(low, f)).toBeCloseTo(quantile(row, 0.025), 10);
    expect(at(high, f)).toBeCloseTo(quantile(row, 0.975), 10);
    expect(at(standardError, f)).toBeCloseTo(standardDeviation(row), 7);
  });
});
