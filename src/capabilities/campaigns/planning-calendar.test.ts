import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { schoolHolidaysIn } from '#core/calendar/school-holidays.ts';
import { planningCalendar } from './planning-calendar.server.ts';

test('school holidays and pauses are read from the data', () => {
  const { school, pauses } = planningCalendar(resolve('data'));
  expect(schoolHolidaysIn(school, '69', { from: '2026-04-01', to: '2026-05-29' })).toEqual([{ name: 'spring', from: '2026-04-04', to: '2026-04-19' }]);
  expect(pauses.find(({ id }) => id === 'municipal-elections-2026')).toMatchObject({ reason: 'election', from: '2026-03-02', to: '2026-03-22' });
});

test('a presidential election is expected in spring 2027 and pauses nothing before its date is fixed', () => {
  const { expected, pauses, electionsKnownUntil } = planningCalendar(resolve('data'));
  expect(expected.map(({ id }) => id)).toContain('presidential-election-2027');
  expect(pauses.every(({ to }) => to <= electionsKnownUntil)).toBe(true);
});
