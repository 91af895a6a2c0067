import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { randomStream } from '../shared/random.ts';
import { at, sum } from '../shared/vector.ts';
import { bcaInterval, bootstrap, bootstrapError, percentileInterval } from './bootstrap.ts';
import { jackknife } from './jackknife.ts';

type City = { bootstrap_R999: { se: number; percentile95: [number, number]; bca95: [number, number]; bca90: [number, number] } };
type Loose = { abs_bootstrap: number; rel_bootstrap_se: number };

const { input, expected, tolerance } = knownCase<{ u: number[]; x: number[] }, City, Loose>('resampling', 'city-ratio');
const ratio = (counts: Iterable<number>): number => {
  const weights = [...counts];
  return sum(weights.map((w, i) => w * at(input.x, i))) / sum(weights.map((w, i) => w * at(input.u, i)));
};
const all = input.u.map(() => 1);
const replicates = bootstrap({ size: 10, replicates: 4999, stream: randomStream('city') }, ratio);

const expectInterval = (got: { low: number; high: number }, [low, high]: [number, number]): void => {
  expect(Math.abs(got.low - low)).toBeLessThan(tolerance.abs_bootstrap);
  expect(Math.abs(got.high - high)).toBeLessThan(tolerance.abs_bootstrap);
};

test('ten cities: bootstrap error and percentile interval of a ratio (R boot)', () => {
  expect(Math.abs(bootstrapError(replicates) / expected.bootstrap_R999.se - 1)).toBeLessThan(tolerance.rel_bootstrap_se);
  expectInterval(percentileInterval(replicates), expected.bootstrap_R999.percentile95);
});

test('ten cities: BCa intervals of a ratio (R boot)', () => {
  const { acceleration } = jackknife(10, ratio(all), (i) => ratio(all.map((one, j) => (i === j ? 0 : one))));
  expectInterval(bcaInterval(replicates, ratio(all), acceleration), expected.bootstrap_R999.bca95);
  expectInterval(bcaInterval(replicates, ratio(all), acceleration, 0.9), expected.bootstrap_R999.bca90);
});

test('a bootstrap is reproducible and draws each stratum in full', () => {
  const strata = ['a', 'a', 'a', 'b', 'b'];
  const seen: number[][] = [];
  const run = (name: string): number[] =>
    bootstrap({ size: 5, replicates: 20, stream: randomStream(name), strata }, (counts) => {
      seen.push([...counts]);
      return at(counts, 0);
    });
  expect(run('one')).toEqual(run('one'));
  expect(run('one')).not.toEqual(run('two'));
  for (const counts of seen) {
    expect(sum(counts.slice(0, 3))).toBe(3);
    expect(sum(counts.slice(3))).toBe(2);
  }
});

test('an estimate outside all its replicates falls back on the percentile interval', () => {
  const flat = Array.from({ length: 100 }, (_, i) => i);
  expect(bcaInterval(flat, 1000, 0)).toEqual(percentileInterval(flat));
});
