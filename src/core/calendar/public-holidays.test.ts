import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isoWeekday } from './date.ts';
import { easterSunday } from './easter.ts';
import type { HolidayZone } from './holiday-zones.ts';
import { holidayZoneOf } from './holiday-zones.ts';
import type { HolidayName } from './public-holidays.ts';
import { isPublicHoliday, publicHolidays } from './public-holidays.ts';

type Case = { id: string; input: { zone: HolidayZone; year: number }; expected: Record<string, string> };

const file = new URL('../../../tests/known-answers/holidays-fr.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };

const FRENCH: Record<HolidayName, string> = {
  new_year: '1er janvier',
  good_friday: 'Vendredi saint',
  easter_monday: 'Lundi de Pâques',
  labour_day: '1er mai',
  victory_1945: '8 mai',
  ascension: 'Ascension',
  whit_monday: 'Lundi de Pentecôte',
  abolition_of_slavery: "Abolition de l'esclavage",
  national_day: '14 juillet',
  assumption: 'Assomption',
  all_saints: 'Toussaint',
  armistice_1918: '11 novembre',
  christmas: 'Jour de Noël',
  second_christmas_day: '2ème jour de Noël',
};

test.each(cases)('the holidays of $id are those the State publishes', ({ input, expected }) => {
  const found = publicHolidays(input.year, input.zone).map((holiday) => [holiday.date, FRENCH[holiday.name]]);
  expect(Object.fromEntries(found)).toEqual(expected);
});

test.each([
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2008, '2008-03-23'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
])('Easter of %i falls on %s', (year, date) => {
  expect(easterSunday(year)).toBe(date);
});

test('Easter is always a Sunday between 22 March and 25 April', () => {
  for (let year = 1900; year <= 2200; year += 1) {
    const easter = easterSunday(year);
    expect(isoWeekday(easter)).toBe(7);
    expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
  }
});

test('two holidays on one day are both listed, in order of date', () => {
  const may = publicHolidays(2008, 'metropole').filter((holiday) => holiday.date === '2008-05-01');
  expect(may.map((holiday) => holiday.name).sort()).toEqual(['ascension', 'labour_day']);
});

test.each([
  ['57', '2026-12-26', true],
  ['68', '2026-04-03', true],
  ['54', '2026-12-26', false],
  ['2A', '2026-04-03', false],
  ['976', '2026-04-27', true],
  ['973', '2026-06-10', true],
  ['977', '2026-10-09', true],
  ['974', '2026-12-20', true],
  [null, '2026-12-20', false],
])('in département %s, %s is a holiday: %s', (department, date, holiday) => {
  expect(isPublicHoliday(date, holidayZoneOf(department))).toBe(holiday);
});
