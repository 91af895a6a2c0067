import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fairQueue } from './fair-queue.ts';

test('a body with a hundred times as much does not make the others wait: each has its share of every round', () => {
  const queue = fairQueue<string>({ capacity: 10_000, laneCapacity: 5_000, share: 50 });
  for (let i = 0; i < 1_000; i += 1) queue.push('large', `large ${i}`, 1);
  for (const lane of ['a', 'b', 'c']) queue.push(lane, lane, 1);
  const first = queue.take(100);
  expect(first.filter((item) => item.length === 1)).toEqual(['a', 'b', 'c']);
  expect(first.length).toBe(100);
});

test('nothing is lost or doubled, and each body’s own order is kept', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 60 })), { maxLength: 60 }), fc.integer({ min: 1, max: 80 }), (pushes, room) => {
    const queue = fairQueue<{ lane: string; i: number; weight: number }>({ capacity: 100_000, laneCapacity: 100_000, share: 50 });
    const pushed = pushes.map(([lane, weight], i) => ({ lane, i, weight }));
    for (const item of pushed) expect(queue.push(item.lane, item, item.weight)).toBe(true);
    const taken = [];
    for (let group = queue.take(room); group.length > 0; group = queue.take(room)) {
      const weight = group.reduce((sum, item) => sum + item.weight, 0);
      expect(group.length === 1 || weight <= room).toBe(true);
      taken.push(...group);
    }
    expect(queue.weight).toBe(0);
    for (const lane of ['a', 'b', 'c']) expect(taken.filter((item) => item.lane === lane)).toEqual(pushed.filter((item) => item.lane === lane));
  }));
});

test('what waits is bounded: one body by its lane, all together by the whole, and a newcomer still finds a place', () => {
  const queue = fairQueue<number>({ capacity: 100, laneCapacity: 60, share: 10 });
  const accepted = (lane: string) => Array.from({ length: 200 }, (_, i) => queue.push(lane, i, 1)).filter(Boolean).length;
  expect(accepted('greedy')).toBe(60);
  expect(accepted('other')).toBe(40);
  expect(queue.push('newcomer', 1, 10)).toBe(true);
  expect(queue.push('greedy', 1, 1)).toBe(false);
  for (let i = 0; i < 1_000; i += 1) queue.push(`flood ${i}`, i, 10);
  expect(queue.weight).toBeLessThan(100_000);
});
