import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstArrivals, type Arrival } from './arrivals.ts';
import { badgeCode, badgeSigns, readBadge, spacedBadge } from './badge-code.ts';
import { movedUp, placeGiven, placeRefusal } from './places.ts';

test('a place is given while there are some, and then a place in the line', () => {
  expect(placeGiven({ capacity: 2, coming: 1, waiting: 0 })).toBe('coming');
  expect(placeGiven({ capacity: 2, coming: 2, waiting: 0 })).toBe('waiting');
});

test('while anybody waits, who comes new waits behind them, however many places there are', () => {
  fc.assert(fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 500 }), (capacity, coming, waiting) => placeGiven({ capacity, coming, waiting }) === 'waiting'));
});

test('registration closes at its hour, and is closed before the meeting is published', () => {
  const until = '2027-11-20T17:00:00.000Z';
  expect(placeRefusal({ state: 'published', until }, until)).toBeNull();
  expect(placeRefusal({ state: 'published', until }, '2027-11-20T17:00:00.001Z')).toBe('too_late');
  expect(placeRefusal({ state: 'draft', until }, until)).toBe('not_open');
  expect(placeRefusal({ state: 'cancelled', until }, until)).toBe('not_open');
});

test('who has waited longest moves up, no more of them than there are places', () => {
  const waits = (id: string, registeredAt: string) => ({ id, registeredAt });
  const line = [waits('c', '2027-01-02T00:00:00Z'), waits('b', '2027-01-01T00:00:00Z'), waits('a', '2027-01-02T00:00:00Z')];
  expect(movedUp(line, { capacity: 10, coming: 8 }).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(movedUp(line, { capacity: 10, coming: 11 })).toEqual([]);
});

test('a badge is read as it is printed, scanned, or typed by hand', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: badgeSigns.length - 1 }), { minLength: 8, maxLength: 8 }), (chance) => {
    const code = badgeCode(chance);
    expect(readBadge(spacedBadge(code))).toBe(code);
    expect(readBadge(`https://example.org/badge/${code}`)).toBe(code);
    expect(readBadge(` ${code.toLowerCase()} `)).toBe(code);
  }));
  expect(readBadge('ABCD-EFGH')).toBeNull();
});

test('doors without network may tell in any order, twice, of the same people: each came once, at the first time', () => {
  const arrival = fc.record({ attendeeId: fc.constantFrom('a', 'b', 'c'), doorId: fc.constantFrom('north', 'south'), at: fc.integer({ min: 0, max: 50 }).map((s) => new Date(s * 1000).toISOString()) });
  fc.assert(fc.property(fc.array(arrival), fc.integer(), (told: Arrival[], turn) => {
    const merged = firstArrivals(told);
    const otherwise = firstArrivals([...told.slice(Math.abs(turn) % (told.length + 1)), ...told, ...told.slice(0, Math.abs(turn) % (told.length + 1))]);
    expect(Object.fromEntries(otherwise)).toEqual(Object.fromEntries(merged));
    for (const { attendeeId, at } of told) expect(Date.parse(merged.get(attendeeId)?.at ?? '')).toBeLessThanOrEqual(Date.parse(at));
  }));
});
