import { expect, test } from 'vitest';
import { ClockWatch } from './clock-watch.ts';

test('a clock that is set is noticed once, in either direction, and one that is kept right is not', () => {
  const watch = new ClockWatch(1_000_000, 500);
  expect(watch.wasSet(1_060_000, 60_500)).toBe(false);
  expect(watch.wasSet(1_060_300, 60_500)).toBe(false);
  expect(watch.wasSet(4_660_300, 60_500)).toBe(true);
  expect(watch.wasSet(4_661_300, 61_500)).toBe(false);
  expect(watch.wasSet(1_062_300, 62_500)).toBe(true);
});
