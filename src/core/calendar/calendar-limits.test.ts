import { expect, test } from 'vitest';
import { calendarLimits } from './calendar-limits.ts';

const school = { knownUntil: '2027-08-31', zones: { A: ['69'], B: ['44'], C: ['31'] }, holidays: { A: [], B: [], C: [] } };
const vote = { id: 'vote', between: { from: '2027-04-03', to: '2027-05-02' }, label: { fr: 'Scrutin', en: 'Poll' } };
const calendar = { school, electionsKnownUntil: '2026-12-31', expected: [vote] };

test('a window within what is known has no limit', () => {
  expect(calendarLimits(calendar, { from: '2026-10-01', to: '2026-12-31' }, ['69', '31'])).toEqual({ schoolUntil: null, sitesWithoutZone: 0, electionsUntil: null, expected: [] });
});

test('a window beyond what is known says until when, and what is expected in it', () => {
  expect(calendarLimits(calendar, { from: '2027-04-15', to: '2027-09-01' }, [])).toEqual({ schoolUntil: '2027-08-31', sitesWithoutZone: 0, electionsUntil: '2026-12-31', expected: [vote] });
});

test('sites that set their own school holidays are counted', () => {
  expect(calendarLimits(calendar, { from: '2026-10-01', to: '2026-12-01' }, ['2A', '974', null, '44']).sitesWithoutZone).toBe(3);
});
