import { expect, test } from 'vitest';
import { overTime } from './over-time.ts';

const window = { from: '2026-10-01', to: '2027-03-15' };
const on = (day: string, registrations = 1, drawn = false) => ({ day, registrations, drawn });

test('the line starts with sign-up, ends today, and only climbs', () => {
  const moments = overTime([on('2026-10-01', 2), on('2026-11-02', 3, true), on('2026-11-25')], window, '2026-11-25');
  expect(moments).toHaveLength(6);
  expect(moments[0]).toEqual({ day: '2026-10-01', total: 2, drawn: 0 });
  expect(moments.at(-1)).toEqual({ day: '2026-11-25', total: 6, drawn: 3 });
  expect(moments.map(({ total }) => total)).toEqual(moments.map(({ total }) => total).toSorted((a, b) => a - b));
});

test('once sign-up is past the line ends with it, and a later registration counts there', () => {
  expect(overTime([on('2027-04-02')], window, '2027-06-01').at(-1)).toEqual({ day: '2027-03-15', total: 1, drawn: 0 });
});

test('on the first day there is one point, and before sign-up none that is not zero', () => {
  expect(overTime([on('2026-10-01')], window, '2026-10-01')).toEqual([{ day: '2026-10-01', total: 1, drawn: 0 }]);
  expect(overTime([], window, '2026-09-01')).toEqual([{ day: '2026-10-01', total: 0, drawn: 0 }]);
});
