import { expect, test } from 'vitest';
import { noEntries, type AuditEntries, type Entry } from './audit-entries.ts';
import { laterThan, mergeEntries, saysNothing, stampChanges } from './merge-entries.ts';

const entry = (said: string, note = ''): Entry => ({ said, note });
const entries = (answers: Record<string, Entry>, at: Record<string, number> = {}, rest: Partial<AuditEntries> = {}): AuditEntries => ({ ...noEntries, ...rest, answers, at });

test('of each question what was said last stands, in whatever order the two arrive, and nothing is dropped', () => {
  const early = entries({ a: entry('yes'), b: entry('no'), c: entry('1') }, { a: 10, b: 20, c: 5, remarks: 40 }, { remarks: 'après' });
  const late = entries({ a: entry('no'), b: entry('yes'), d: entry('4') }, { a: 11, b: 19, d: 3, remarks: 30 }, { remarks: 'avant', contactedAt: '2026-04-13T10:00' });
  const expected = entries({ a: entry('no'), b: entry('no'), c: entry('1'), d: entry('4') }, { a: 11, b: 20, c: 5, d: 3, remarks: 40 }, { remarks: 'après', contactedAt: '2026-04-13T10:00' });
  expect(mergeEntries(early, late)).toEqual(expected);
  expect(mergeEntries(late, early)).toEqual(expected);
});

test('an answer taken back later stays taken back, and one given again after that stands', () => {
  const given = entries({ a: entry('yes') }, { a: 10 });
  const back = entries({ a: entry('') }, { a: 11 });
  for (const merged of [mergeEntries(given, back), mergeEntries(back, given)]) expect(merged).toEqual(back);
  expect(mergeEntries(back, entries({ a: entry('no') }, { a: 12 })).answers['a']).toEqual(entry('no'));
});

test('what nobody dated yields to what somebody did, and stands where the other says nothing', () => {
  const received = entries({ a: entry('yes'), b: entry('no') }, undefined, { remarks: 'reçu' });
  const typed = entries({ a: entry(''), b: entry('') }, { a: 5 });
  const merged = entries({ a: entry(''), b: entry('no') }, { a: 5 }, { remarks: 'reçu' });
  expect(mergeEntries(received, typed)).toEqual(merged);
  expect(mergeEntries(typed, received)).toEqual(merged);
});

test('two that were said at the same time end as one on both sides, and a state that stands whole is handed back as it is', () => {
  const [server, phone] = [entries({ a: entry('yes') }, { a: 10 }), entries({ a: entry('no') }, { a: 10 })];
  expect(mergeEntries(server, phone)).toEqual(server);
  const later = entries({ a: entry('no'), b: entry('1') }, { a: 11, b: 12 });
  expect(mergeEntries(server, later)).toBe(later);
  expect(mergeEntries(later, later)).toBe(later);
});

test('a change is later than all that its page knew, even by a clock that is behind', () => {
  const before = entries({ a: entry('yes'), b: entry('no') }, { a: 5000, b: 10 });
  const after = stampChanges(before, { ...before, remarks: 'x', answers: { ...before.answers, b: entry('yes') } }, 100);
  expect(after.at).toEqual({ a: 5000, b: 5001, remarks: 5001 });
  expect(stampChanges(before, { ...before }, 9000).at).toEqual(before.at);
});

test('a question that is not mentioned was taken back by a form that shows all, and is unknown to a page that does not', () => {
  const before = entries({ a: entry('yes'), b: entry('no'), c: entry('') }, { a: 5, b: 6, c: 7 });
  const next = { ...noEntries, answers: { a: entry('yes') } };
  expect(stampChanges(before, next, 100, 'cleared')).toEqual(entries({ a: entry('yes'), b: entry(''), c: entry('') }, { a: 5, b: 100, c: 7 }));
  expect(stampChanges(before, next, 100)).toEqual(before);
});

test('what is told to a page is only what stands otherwise and was said later', () => {
  const server = entries({ a: entry('yes'), b: entry('no'), c: entry('3') }, { a: 10, b: 20 }, { remarks: 'x' });
  expect(laterThan(entries({ a: entry('no'), b: entry('yes') }, { a: 11, b: 19 }, { remarks: 'x' }), server)).toEqual(entries({ b: entry('no'), c: entry('3') }, { b: 20 }));
  expect(laterThan(server, server)).toBeNull();
  expect([saysNothing(noEntries), saysNothing(server), saysNothing(entries({ a: entry('') }, { a: 3 }))]).toEqual([true, false, false]);
});
