import { expect, test } from 'vitest';
import { positionAmong } from './position.ts';

const quartiles = [55, 62, 70];

test('a score stands in one quarter of its group, and its interval says which others are possible', () => {
  expect(positionAmong(quartiles, { value: 66, low: 53, high: 76 })).toEqual({ quarter: 3, from: 1, to: 4 });
  expect(positionAmong(quartiles, { value: 54.4, low: 50, high: 54.4 })).toEqual({ quarter: 1, from: 1, to: 1 });
});

test('a score that rounds to a quartile stands above it', () => {
  expect(positionAmong(quartiles, { value: 69.6, low: 62, high: 80 })).toEqual({ quarter: 4, from: 3, to: 4 });
});

test('without quartiles there is no position', () => {
  expect(positionAmong(null, { value: 66, low: 53, high: 76 })).toBeNull();
});
