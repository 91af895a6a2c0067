import { expect, test } from 'vitest';
import { randomStream } from '../shared/random.ts';
import { bitsApart, differenceHash } from './difference-hash.ts';

/** A picture of smooth blots, at any size. */
function picture(name: string, width: number, height: number, brightness = 0): Uint8Array {
  const random = randomStream('picture', name);
  const blots = Array.from({ length: 12 }, () => ({ x: random.uniform(), y: random.uniform(), r: 0.1 + 0.2 * random.uniform(), light: 180 * random.uniform() - 60 }));
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [(i % width) / width, Math.floor(i / width) / height];
    const light = blots.reduce((sum, blot) => sum + blot.light * Math.exp(-(((x - blot.x) ** 2 + (y - blot.y) ** 2) / blot.r ** 2)), 100 + brightness);
    return Math.max(0, Math.min(255, light));
  });
}

test('the same picture at another size and brightness is found again, another picture is not', () => {
  const hash = differenceHash(picture('facade', 160, 120), 160, 120);
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(bitsApart(hash, differenceHash(picture('facade', 96, 72, 12), 96, 72))).toBeLessThanOrEqual(4);
  for (const other of ['letter', 'screen', 'counter', 'stamp']) {
    expect(bitsApart(hash, differenceHash(picture(other, 160, 120), 160, 120)) ?? 0).toBeGreaterThan(12);
  }
});

test('what is no picture or no hash is refused', () => {
  expect(() => differenceHash(new Uint8Array(10), 5, 2)).toThrow(RangeError);
  expect(bitsApart('zz', '00ff00ff00ff00ff')).toBeNull();
  expect(bitsApart('ffffffffffffffff', '0000000000000000')).toBe(64);
});
