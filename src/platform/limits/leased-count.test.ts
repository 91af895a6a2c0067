import { expect, test } from 'vitest';
import { leasedCount } from './leased-count.ts';

/** A shared counter of `limit` points that never ends its window. */
function counter(limit: number) {
  let used = 0;
  let calls = 0;
  return {
    consume: async (_key: string, points: number) => {
      calls += 1;
      await Promise.resolve();
      used += points;
      if (used > limit) throw new Error('over');
      return { consumedPoints: used, msBeforeNext: 60_000 };
    },
    calls: () => calls,
  };
}

test('two processes together spend at most the limit and a portion each, however many ask at once', async () => {
  const shared = counter(1_000);
  const processes = [leasedCount(shared.consume, { portion: 50, windowMs: 60_000, now: () => 0 }), leasedCount(shared.consume, { portion: 50, windowMs: 60_000, now: () => 0 })];
  const outcomes = await Promise.allSettled(Array.from({ length: 3_000 }, (_, i) => processes[i % 2]?.spend('device', 1)));
  const spent = outcomes.filter(({ status }) => status === 'fulfilled').length;
  expect(spent).toBeLessThanOrEqual(1_100);
  expect(spent).toBeGreaterThan(900);
});

test('the shared counter is asked once a portion, and not at all under the first', async () => {
  const shared = counter(1_000);
  const count = leasedCount(shared.consume, { portion: 100, windowMs: 60_000, now: () => 0 });
  for (let i = 0; i < 100; i += 1) await count.spend('device', 1);
  expect(shared.calls()).toBe(0);
  for (let i = 0; i < 400; i += 1) await count.spend('device', 1);
  expect(shared.calls()).toBe(4);
});

test('what is asked at once may be larger than a portion, and a portion ends with its window', async () => {
  const shared = counter(10_000);
  let time = 0;
  const count = leasedCount(shared.consume, { portion: 10, windowMs: 60_000, now: () => time });
  await count.spend('device', 500);
  await count.spend('device', 4);
  time = 60_001;
  await count.spend('device', 1);
  expect(shared.calls()).toBe(1);
});
