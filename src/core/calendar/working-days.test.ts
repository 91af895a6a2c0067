import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, fromDayNumber, isIsoDate, isoWeekday, mondayOf } from './date.ts';
import { delayBetween, dueDate, isLate } from './delay.ts';
import { FULL_WEEK, openHalfDays } from './opening.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween, workingDaysIn } from './working-days.ts';

const dates = fc.integer({ min: 18_262, max: 25_567 }).map(fromDayNumber); // 2020 to 2039
const zones = fc.constantFrom('metropole', 'alsace-moselle', 'la-reunion');

test('a weekend does not count: a letter sent on Friday and answered on Monday took one working day', () => {
  expect(workingDaysBetween('2026-03-06', '2026-03-09', 'metropole')).toBe(1);
  expect(delayBetween('2026-03-06', '2026-03-09', 'working_days', 'metropole')).toBe(1);
  expect(delayBetween('2026-03-06', '2026-03-09', 'days', 'metropole')).toBe(3);
});

test('public holidays do not count, and Alsace-Moselle has its own', () => {
  // Maundy Thursday 2 April 2026 to the Tuesday after Easter.
  expect(workingDaysBetween('2026-04-02', '2026-04-07', 'metropole')).toBe(2);
  expect(workingDaysBetween('2026-04-02', '2026-04-07', 'alsace-moselle')).toBe(1);
});

test('adding no working day keeps a working day and moves a Sunday to the Monday', () => {
  expect(addWorkingDays('2026-03-04', 0, 'metropole')).toBe('2026-03-04');
  expect(addWorkingDays('2026-03-08', 0, 'metropole')).toBe('2026-03-09');
});

test('adding working days and counting them agree, and what is reached is a working day', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 40 }), zones, (date, count, zone) => {
      const reached = addWorkingDays(date, count, zone);
      expect(isWorkingDay(reached, zone)).toBe(true);
      expect(workingDaysBetween(date, reached, zone)).toBe(count);
    }),
  );
});

test('counting working days and listing them agree', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 0, max: 500 }), zones, (from, length, zone) => {
      const to = addDays(from, length);
      expect(workingDaysBetween(from, to, zone)).toBe(workingDaysIn(addDays(from, 1), to, zone).length);
    }),
    { numRuns: 30 },
  );
});

test('delays add up: from a to c is from a to b and from b to c', () => {
  fc.assert(
    fc.property(dates, dates, dates, zones, (a, b, c, zone) => {
      const whole = workingDaysBetween(a, c, zone);
      expect(workingDaysBetween(a, b, zone) + workingDaysBetween(b, c, zone)).toBe(whole);
    }),
  );
});

test('no working day backwards is zero, not minus zero', () => {
  expect(workingDaysBetween('2020-01-11', '2020-01-10', 'metropole')).toBe(0);
});

test('an answer before the question is refused', () => {
  expect(() => delayBetween('2026-03-09', '2026-03-06', 'days', 'metropole')).toThrow(RangeError);
});

test('an answer on the due date is in time, the day after is late, and silence is late once the date has passed', () => {
  const due = dueDate('2026-04-30', 5, 'working_days', 'metropole');
  expect(due).toBe('2026-05-11'); // 1 and 8 May are holidays
  expect(isLate(due, '2026-05-11', '2026-06-01')).toBe(false);
  expect(isLate(due, '2026-05-12', '2026-06-01')).toBe(true);
  expect(isLate(due, null, '2026-05-11')).toBe(false);
  expect(isLate(due, null, '2026-05-12')).toBe(true);
});

test('half-days follow the weekly opening, the holidays and the closures', () => {
  const opening = { ...FULL_WEEK, 1: [[840, 1020]], 3: [] } as const;
  const halfDays = openHalfDays({ from: '2026-05-11', to: '2026-05-15' }, opening, 'metropole', [
    { from: '2026-05-15', to: '2026-05-17' },
  ]);
  // Thursday 14 is Ascension, Friday 15 is closed, Wednesday never opens.
  expect(halfDays).toEqual([
    { date: '2026-05-11', half: 'afternoon' },
    { date: '2026-05-12', half: 'morning' },
    { date: '2026-05-12', half: 'afternoon' },
  ]);
});

test('dates: the week starts on Monday, leap days exist only in leap years', () => {
  expect(isoWeekday('2026-03-01')).toBe(7);
  expect(mondayOf('2026-03-01')).toBe('2026-02-23');
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(isIsoDate('2026-02-29')).toBe(false);
  expect(isIsoDate('2026-2-1')).toBe(false);
  expect(() => addDays('yesterday', 1)).toThrow(RangeError);
});
