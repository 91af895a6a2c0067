import { expect, test } from 'vitest';
import { delayAtWork, instantOfLocal, localTime } from './working-minutes.ts';

const at = (text: string) => new Date(text);

test('minutes count only while the service is at work: 9 to 12 and 14 to 17 where it declared nothing', () => {
  // Monday 13 April 2026, Paris is two hours ahead of UTC.
  expect(delayAtWork(at('2026-04-13T07:30:00Z'), at('2026-04-13T09:00:00Z'), { zone: 'metropole' })).toEqual({ minutes: 90, workingMinutes: 90, workingDays: 0 });
  expect(delayAtWork(at('2026-04-13T09:30:00Z'), at('2026-04-13T12:30:00Z'), { zone: 'metropole' }).workingMinutes).toBe(30 + 30);
  expect(delayAtWork(at('2026-04-13T18:00:00Z'), at('2026-04-14T07:10:00Z'), { zone: 'metropole' })).toEqual({ minutes: 790, workingMinutes: 10, workingDays: 1 });
});

test('a weekend, a public holiday and a declared closure hold no working minute', () => {
  expect(delayAtWork(at('2026-04-17T15:00:00Z'), at('2026-04-20T07:00:00Z'), { zone: 'metropole' })).toMatchObject({ workingMinutes: 0, workingDays: 1 });
  expect(delayAtWork(at('2026-04-30T15:00:00Z'), at('2026-05-04T07:15:00Z'), { zone: 'metropole' })).toMatchObject({ workingMinutes: 15, workingDays: 1 });
  const closures = [{ from: '2026-04-14', to: '2026-04-14' }];
  expect(delayAtWork(at('2026-04-13T15:00:00Z'), at('2026-04-15T07:00:00Z'), { zone: 'metropole', closures }).workingMinutes).toBe(0);
});

test('the hours that a site declared are its own, by its own clock', () => {
  expect(delayAtWork(at('2026-04-13T10:00:00Z'), at('2026-04-13T12:00:00Z'), { zone: 'metropole', opening: { 1: [[12 * 60, 20 * 60]] } }).workingMinutes).toBe(120);
  expect(localTime(at('2026-04-13T22:30:00Z'), 'la-reunion')).toEqual({ date: '2026-04-14', minute: 150 });
  expect(delayAtWork(at('2026-04-13T05:00:00Z'), at('2026-04-13T06:00:00Z'), { zone: 'la-reunion' }).workingMinutes).toBe(60);
});

test('Good Friday works in Paris and not in Strasbourg', () => {
  const [from, to] = [at('2026-04-03T06:00:00Z'), at('2026-04-03T16:00:00Z')];
  expect(delayAtWork(from, to, { zone: 'metropole' }).workingMinutes).toBe(360);
  expect(delayAtWork(from, to, { zone: 'alsace-moselle' }).workingMinutes).toBe(0);
});

test('the night in which clocks change costs nothing, and forged dates are refused', () => {
  expect(delayAtWork(at('2026-03-27T15:00:00Z'), at('2026-03-30T07:00:00Z'), { zone: 'metropole' }).workingMinutes).toBe(60);
  expect(() => delayAtWork(at('2026-04-13T10:00:00Z'), at('2026-04-12T10:00:00Z'), { zone: 'metropole' })).toThrow(RangeError);
  expect(() => delayAtWork(at('1970-01-01T00:00:00Z'), at('2026-04-12T10:00:00Z'), { zone: 'metropole' })).toThrow(RangeError);
});

test('a minute of a day at the service is the instant at which its clock shows it', () => {
  for (const zone of ['metropole', 'la-reunion', 'polynesie-francaise', 'saint-pierre-et-miquelon'] as const) {
    for (const date of ['2026-01-15', '2026-03-29', '2026-07-15', '2026-10-25']) expect(localTime(instantOfLocal(date, 615, zone), zone)).toEqual({ date, minute: 615 });
  }
});
