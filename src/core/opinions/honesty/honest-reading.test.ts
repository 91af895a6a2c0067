import { expect, test } from 'vitest';
import { readHonestly } from './honest-reading.ts';
import { flagTrend } from './share-trend.ts';

const rule = { least_days: 5 };
const none = { n: 0, total: 0, satisfied: 0 };
const day = (n: number, satisfied: number, marked = none) => ({ all: { n, total: 100 * satisfied, satisfied }, marked });

test('raw and cleaned stand side by side with the share removed', () => {
  const reading = readHonestly([day(100, 90, { n: 50, total: 5000, satisfied: 50 }), ...Array.from({ length: 4 }, () => day(25, 20))], rule);
  expect(reading.raw).toMatchObject({ n: 200, score: 85, satisfied: 0.85 });
  expect(reading.cleaned).toMatchObject({ n: 150, score: 80, satisfied: 0.8 });
  expect(reading).toMatchObject({ removed: 50, removedShare: 0.25 });
});

test('days that are alike give the interval of Wilson, days that differ a wider one, too few days none', () => {
  const alike = readHonestly(Array.from({ length: 10 }, () => day(10, 8)), rule).raw;
  expect(alike.designEffect).toBe(1);
  // Wilson's interval of 80 in 100, as in Newcombe's table of method 3.
  expect(alike.interval?.low).toBeCloseTo(0.7112, 3);
  expect(alike.interval?.high).toBeCloseTo(0.8666, 3);
  const uneven = readHonestly(Array.from({ length: 10 }, (_, i) => day(10, i % 2 ? 10 : 6)), rule).raw;
  expect(uneven.designEffect).toBeGreaterThan(2);
  expect((uneven.interval?.high ?? 0) - (uneven.interval?.low ?? 0)).toBeGreaterThan(0.2);
  expect(readHonestly([day(10, 8), day(10, 6)], rule).raw.interval).toBeNull();
  expect(readHonestly([], rule).raw).toMatchObject({ n: 0, score: null, interval: null });
});

test('a share that drifts is flagged by a chart, never marked; a calm one is not', () => {
  const trend = { lambda: 0.2, width: 3, slack: 0.5, limit: 5, least_day: 5 };
  const past = Array.from({ length: 40 }, (_, i) => ({ day: `p${i}`, n: 20, satisfied: 12 + (i % 5) }));
  const calm = Array.from({ length: 20 }, (_, i) => ({ day: `c${i}`, n: 20, satisfied: 12 + ((i * 3) % 5) }));
  expect(flagTrend(past, calm, trend)).toEqual([]);
  const drift = Array.from({ length: 15 }, (_, i) => ({ day: `d${i}`, n: 20, satisfied: 17 + (i % 3) }));
  expect(flagTrend(past, drift, trend).map(({ chart, direction }) => `${chart} ${direction}`)).toEqual(['ewma up', 'cusum up']);
  expect(flagTrend(past.slice(0, 3), drift, trend)).toEqual([]);
});
