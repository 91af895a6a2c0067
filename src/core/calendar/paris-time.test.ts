import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOfParis, parisTimeOf } from './paris-time.ts';

test('a time in Paris is an instant one hour before UTC in winter, two in summer', () => {
  expect(instantOfParis('2026-01-15T10:30')).toBe('2026-01-15T09:30:00.000Z');
  expect(instantOfParis('2026-04-15T10:30')).toBe('2026-04-15T08:30:00.000Z');
  expect(parisTimeOf('2026-04-14T22:30:00Z')).toBe('2026-04-15T00:30');
});

test('the hour that autumn repeats is the first one, the hour that spring skips is read as winter time', () => {
  expect(instantOfParis('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
  expect(instantOfParis('2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
});

test('what is not a real date and time is nothing', () => {
  for (const text of ['', '2026-04-31T10:00', '2026-04-15', '2026-04-15T25:00', '15/04/2026 10:00']) {
    expect(instantOfParis(text)).toBeNull();
  }
});

test('every minute that a clock in Paris shows comes back to itself', () => {
  const minutes = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const shown = parisTimeOf(new Date(minute * 60_000));
      expect(parisTimeOf(instantOfParis(shown) ?? '')).toBe(shown);
    }),
  );
});
