import { expect, test } from 'vitest';
import { closedTimes, FULL_WEEK, hoursOn, openHalfDays, openTimes } from './opening.ts';

const week = { from: '2026-04-13', to: '2026-04-17' };

test('a half-day counts as open when half an hour of it is', () => {
  expect(openTimes([[8 * 60, 13 * 60 + 15]], 'morning')).toEqual([[480, 780]]);
  expect(openTimes([[8 * 60, 13 * 60 + 15]], 'afternoon')).toEqual([]);
  expect(openHalfDays(week, { 2: [[9 * 60, 17 * 60]] }, 'metropole')).toEqual([
    { date: '2026-04-14', half: 'morning' },
    { date: '2026-04-14', half: 'afternoon' },
  ]);
});

test('out of hours is before, between and after the opening hours, never near them nor at night', () => {
  expect(closedTimes([[540, 720], [840, 1020]])).toEqual([[450, 525], [735, 825], [1035, 1230]]);
  expect(closedTimes([[0, 1440]])).toEqual([]);
  expect(closedTimes([])).toEqual([[450, 1230]]);
});

test('other hours hold on their days only', () => {
  const other = { during: [{ from: '2026-04-15', to: '2026-04-30' }], hours: { 3: [[540, 720]] } } as const;
  expect(openHalfDays(week, FULL_WEEK, 'metropole', [], other).map(({ date, half }) => `${date} ${half}`)).toEqual([
    '2026-04-13 morning', '2026-04-13 afternoon', '2026-04-14 morning', '2026-04-14 afternoon', '2026-04-15 morning',
  ]);
  expect(hoursOn('2026-05-06', FULL_WEEK, other)).toHaveLength(2);
});

test('a Saturday opening is known but never drawn', () => {
  expect(openHalfDays({ from: '2026-04-18', to: '2026-04-19' }, { 6: [[540, 720]] }, 'metropole')).toEqual([]);
  expect(hoursOn('2026-04-18', { 6: [[540, 720]] })).toEqual([[540, 720]]);
});
