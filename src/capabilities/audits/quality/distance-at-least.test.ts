import { expect, test } from 'vitest';
import { distanceAtLeast } from './distance-at-least.ts';

const toulouse = { latitude: 43.6047, longitude: 1.4442 };

test('a coarse place in the same town says nothing against a visit, one in another town tells how far for certain', () => {
  expect(distanceAtLeast(toulouse, ['43.6 1.4'])).toBe(0);
  expect(distanceAtLeast(toulouse, ['43.7 1.5'])).toBe(0);
  // Montauban is 46 km away in a straight line.
  expect(distanceAtLeast(toulouse, ['44.0 1.4'])).toBeGreaterThan(25);
  expect(distanceAtLeast(toulouse, ['44.0 1.4', '43.6 1.4'])).toBe(0);
  expect(distanceAtLeast(toulouse, ['ici'])).toBeNull();
});
