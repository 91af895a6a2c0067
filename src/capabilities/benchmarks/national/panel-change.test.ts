import { expect, test } from 'vitest';
import { releasePanelChange, shownChange } from './panel-change.ts';

const panel = (from: number, to: number, score: (i: number) => number) => new Map(Array.from({ length: to - from }, (_, i) => [`b${from + i}`, score(from + i)] as const));

test('the difference of two means is the change of those who stayed and what comers and leavers did', () => {
  const then = panel(0, 20, (i) => 50 + i);
  const now = panel(5, 30, (i) => 52 + i + (i % 2));
  const released = releasePanelChange('2026', then, now);
  expect(released).toEqual({ before: '2026', stayed: 15, entered: 10, gone: 5, change: 2.5, deviation: 1 });
  expect(released && shownChange(released, { before: 59.5, after: 69.5 })).toEqual({ total: 10, stayed: 2.5, low: 1.9, high: 3.1, panel: 7.5, word: 'better' });
});

test('where one to five came or left in all, no change is published: their scores would show', () => {
  const then = panel(0, 120, (i) => 40 + (i % 30));
  expect(releasePanelChange('2026', then, panel(0, 121, (i) => 41 + (i % 30)))).toBeNull();
  expect(releasePanelChange('2026', then, panel(2, 123, (i) => 41 + (i % 30)))).toBeNull();
  expect(releasePanelChange('2026', then, panel(3, 123, (i) => 41 + (i % 30)))).toMatchObject({ entered: 3, gone: 3 });
  expect(releasePanelChange('2026', then, panel(0, 120, (i) => 41 + (i % 30)))).toMatchObject({ entered: 0, gone: 0 });
});

test('an interval that holds nought is no measurable change', () => {
  expect(shownChange({ before: '2026', stayed: 16, entered: 0, gone: 0, change: 0.4, deviation: 4 }, { before: 60, after: 60.4 }).word).toBe('no_measurable_change');
});
