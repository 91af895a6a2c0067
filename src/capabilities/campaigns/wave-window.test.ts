import { expect, test } from 'vitest';
import { remainingWindow } from './wave-window.ts';

const wave = { from: '2026-11-16', to: '2027-01-15' };

test('contacts of a wave under way are planned from tomorrow on, of a wave to come or over within its dates', () => {
  expect(remainingWindow(wave, '2026-11-25')).toEqual({ from: '2026-11-26', to: wave.to });
  expect(remainingWindow(wave, '2026-11-16')).toEqual({ from: '2026-11-17', to: wave.to });
  expect(remainingWindow(wave, '2026-11-15')).toEqual(wave);
  expect(remainingWindow(wave, '2027-01-15')).toEqual(wave);
});
