import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import type { SchoolCalendar, SchoolZone } from './school-holidays.ts';
import { schoolHolidaysIn, schoolZoneOf } from './school-holidays.ts';
import { HOLIDAY_ZONES, holidayZoneOf } from './holiday-zones.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const data = parse(read('data/calendar/school-holidays.yaml')) as Omit<SchoolCalendar, 'knownUntil'> & { known_until: string };
const calendar: SchoolCalendar = { ...data, knownUntil: data.known_until };

type Case = { id: string; input: { zone: SchoolZone; from: string; to: string }; expected: { first: string; last: string }[] };
const { cases } = JSON.parse(read('tests/known-answers/school-holidays-fr.json')) as { cases: Case[] };

const someDepartment = { A: '69', B: '44', C: '31' } as const;

test.each(cases)('school holidays of $id are those the State publishes', ({ input, expected }) => {
  const found = schoolHolidaysIn(calendar, someDepartment[input.zone], input) ?? [];
  const clipped = found.map(({ from, to }) => ({ first: from < input.from ? input.from : from, last: to > input.to ? input.to : to }));
  expect(clipped).toEqual(expected.map(({ first, last }) => ({ first, last })));
});

test('every mainland département has one zone; Corsica and overseas have none', () => {
  const mainland = Array.from({ length: 95 }, (_, i) => String(i + 1).padStart(2, '0')).filter((code) => code !== '20');
  for (const code of mainland) expect(schoolZoneOf(calendar, code), code).not.toBeNull();
  expect(Object.values(calendar.zones).flat()).toHaveLength(94);
  for (const code of ['2A', '2B', '974', null]) expect(schoolZoneOf(calendar, code)).toBeNull();
  expect(HOLIDAY_ZONES).toContain(holidayZoneOf('974'));
});

test('beyond the dates that are known, nothing is assumed', () => {
  expect(schoolHolidaysIn(calendar, '31', { from: '2027-07-01', to: '2027-09-01' })).toBeNull();
  expect(schoolHolidaysIn(calendar, '31', { from: '2026-04-01', to: '2026-05-29' })).toHaveLength(1);
});

test('zones take turns: in each school year no zone is away in winter or spring at the same time as both others', () => {
  for (const name of ['winter', 'spring']) {
    const firsts = (['A', 'B', 'C'] as const).map((zone) => calendar.holidays[zone].filter((holiday) => holiday.name === name).map(({ from }) => from));
    expect(new Set(firsts.map((days) => days.length)).size).toBe(1);
    for (const i of firsts[0]?.keys() ?? []) expect(new Set(firsts.map((days) => days[i])).size).toBe(3);
  }
});

test('school holidays begin on Saturdays and end on the eve of a school day, in order and without overlap', () => {
  for (const holidays of Object.values(calendar.holidays)) {
    for (const [i, { from, to }] of holidays.entries()) {
      expect(new Date(from).getUTCDay(), from).toBe(6);
      expect(from < to && (holidays[i - 1]?.to ?? '') < from).toBe(true);
    }
  }
});
