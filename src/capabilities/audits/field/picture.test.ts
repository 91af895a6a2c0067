import { expect, test } from 'vitest';
import { greyTones, longestSide, pixelsOf, sizeToSend } from './picture.ts';

test('a picture leaves no larger than it must, with its proportions, and is never blown up', () => {
  expect(sizeToSend(4000, 3000)).toEqual({ width: longestSide, height: 1200 });
  expect(sizeToSend(800, 600)).toEqual({ width: 800, height: 600 });
  expect(sizeToSend(10_000, 1)).toEqual({ width: 1600, height: 1 });
});

test('a box covers every pixel that it touches and nothing outside the picture', () => {
  expect(pixelsOf({ x: 0.101, y: 0.5, width: 0.2, height: 0.25 }, 100, 50)).toEqual({ x: 10, y: 25, width: 21, height: 13 });
  expect(pixelsOf({ x: 0.9, y: 0.9, width: 0.5, height: 0.5 }, 100, 50)).toEqual({ x: 90, y: 45, width: 10, height: 5 });
});

test('grey follows the eye: green weighs most', () => {
  expect([...greyTones([255, 0, 0, 255, 0, 255, 0, 255])]).toEqual([76, 149]);
});
