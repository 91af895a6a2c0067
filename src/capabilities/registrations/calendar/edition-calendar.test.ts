import { expect, test } from 'vitest';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { editionCalendar } from './edition-calendar.ts';
import { calendarFile } from './calendar-file.server.ts';

const edition = loadEdition('2027');

test('the calendar holds every date of the edition in order, and today among them', () => {
  const calendar = editionCalendar(edition, '2026-11-25');
  expect(calendar.map(({ from }) => from)).toEqual(calendar.map(({ from }) => from).toSorted());
  expect(calendar.filter(({ state }) => state === 'current').map(({ id }) => id)).toEqual(['sign_up', 'fieldwork']);
  expect(calendar.map(({ id }) => id)).toEqual([
    'sign_up', 'staff_notice', 'fieldwork', 'wave_cut_off', 'draw_commit', 'draw_close', 'draw_value', 'draw_answers',
    'staff_notice', 'fieldwork', 'cut_off', 'scoring', 'published', 'dispute',
  ]);
});

test('the calendar of an edition with one wave names no wave', () => {
  expect(editionCalendar(loadEdition('2026'), '2026-05-01').filter(({ wave }) => wave !== null)).toEqual([]);
});

test('the iCalendar file has whole days, an end that is the day after, and the same identities each time', () => {
  const file = calendarFile(edition, '2026-11-25', 'fr', new Date('2026-11-25T09:00:00Z'), 'https://barometre.example');
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(14);
  expect(file).toContain('DTSTART;VALUE=DATE:20270401\r\nDTEND;VALUE=DATE:20270601');
  expect(file).toContain('DTSTART;VALUE=DATE:20270306\r\nDTEND;VALUE=DATE:20270307');
  const identities = (text: string) => [...text.matchAll(/UID:(\S+)/g)].map(([, id]) => id);
  expect(identities(calendarFile(edition, '2027-05-01', 'en', new Date('2027-05-01T09:00:00Z'), 'https://barometre.example'))).toEqual(identities(file));
  expect(new Set(identities(file)).size).toBe(14);
});
