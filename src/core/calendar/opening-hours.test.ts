import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FULL_WEEK } from './opening.ts';
import { openingTimes, readDayHours, writeDayHours, type Span } from './opening-hours.ts';

const spans = (...pairs: [string, string][]) => ({ spans: pairs.map(([from, to]) => ({ from, to })) });

test.each([
  ['8h30-12h, 13h30-17h', spans(['08:30', '12:00'], ['13:30', '17:00'])],
  ['9-12 14-18', spans(['09:00', '12:00'], ['14:00', '18:00'])],
  ['de 9h à 12h et de 14h à 18h', spans(['09:00', '12:00'], ['14:00', '18:00'])],
  ['8:30–12:00; 13:30–17:00', spans(['08:30', '12:00'], ['13:30', '17:00'])],
  ['8 h 30 - 12 h / 14 h - 17 h', spans(['08:30', '12:00'], ['14:00', '17:00'])],
  ['13h30-17h, 8h30-12h', spans(['08:30', '12:00'], ['13:30', '17:00'])],
  ['9am-5pm', spans(['09:00', '17:00'])],
  ['9.00 to 12.30', spans(['09:00', '12:30'])],
  ['0h-24h', spans(['00:00', '24:00'])],
  ['Fermé', spans()],
  ['', spans()],
  ['matin', { fault: 'hours_invalid' }],
  ['9h', { fault: 'hours_invalid' }],
  ['9h-12h sur rendez-vous', { fault: 'hours_invalid' }],
  ['25h-26h', { fault: 'hours_invalid' }],
  ['9h75-12h', { fault: 'hours_invalid' }],
  ['17h-9h', { fault: 'hours_order' }],
  ['9h-12h, 11h-17h', { fault: 'hours_overlap' }],
  ['8h-9h, 10h-11h, 12h-13h', { fault: 'hours_too_many' }],
])('"%s" is read as what it says', (text, expected) => {
  expect(readDayHours(text)).toEqual(expected);
});

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const ordered = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 4 })
  .filter((times) => times.length % 2 === 0)
  .map((times) => times.toSorted((a, b) => a - b).map(clock))
  .map((times): Span[] => times.flatMap((from, i) => (i % 2 === 0 ? [{ from, to: times[i + 1] ?? '' }] : [])));

test('what is written is read back, in both languages', () => {
  fc.assert(fc.property(ordered, fc.constantFrom('fr' as const, 'en' as const), (day, locale) => {
    expect(readDayHours(writeDayHours(day, locale))).toEqual({ spans: day });
  }));
});

test('whatever is typed, the answer is hours in order or a named fault', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9h:, -]{0,20}$/)), (text) => {
    const read = readDayHours(text);
    if ('fault' in read) return;
    for (const [i, { from, to }] of read.spans.entries()) {
      expect(from < to).toBe(true);
      expect(from >= (read.spans[i - 1]?.to ?? '')).toBe(true);
    }
  }));
});

test('planning reads minutes by weekday: an empty day is closed once another is declared, nothing declared is a full week', () => {
  expect(openingTimes({})).toEqual(FULL_WEEK);
  expect(openingTimes({ mon: [{ from: '08:30', to: '12:00' }, { from: '13:30', to: '17:00' }], sat: [{ from: '09:00', to: '24:00' }] }))
    .toEqual({ 1: [[510, 720], [810, 1020]], 2: [], 3: [], 4: [], 5: [], 6: [[540, 1440]], 7: [] });
});
