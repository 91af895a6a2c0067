import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isIsoDate } from '../calendar/date.ts';
import { guardAction, guardedActions, windowsOf, type Election, type GuardBody, type GuardedAction, type Restriction } from './election-guard.ts';

// The shape is asserted below: these files are the product's own.
const read = <T>(path: string): T => parse(readFileSync(`data/${path}.yaml`, 'utf8')) as T;
type Written = Election & { source: { ref: string }; review_by: string };
const { elections, review_by: reviewBy } = read<{ elections: Written[]; review_by: string }>('elections/calendar');
const { restrictions } = read<{ restrictions: Restriction[] }>('elections/restrictions');
const { kinds } = read<{ kinds: { id: string }[] }>('editions/2026/strata');

const town: GuardBody = { kind: 'commune', department: '35' };
const council: GuardBody = { kind: 'departement', department: '35' };
const verdict = (action: GuardedAction, body: GuardBody, day: string) => guardAction(action, body, day, elections, restrictions);
const held = (action: GuardedAction, body: GuardBody, day: string) => verdict(action, body, day).grounds.map(({ election, restriction }) => `${election} ${restriction}`);

test('the calendar says of each election when it is or is due, whose assemblies it renews, its source and its review', () => {
  expect(isIsoDate(reviewBy)).toBe(true);
  const known = kinds.map(({ id }) => id);
  for (const { id, rounds, due, renews, source, review_by: review } of elections) {
    expect(known).toEqual(expect.arrayContaining([...renews]));
    const dates = due ? [due.from, due.to] : [...rounds];
    expect([id, dates.length > 0, dates.every(isIsoDate), dates.toSorted()]).toEqual([id, true, true, dates]);
    expect([id, source.ref.length > 0, isIsoDate(review)]).toEqual([id, true, true]);
  }
  expect(new Set(elections.map(({ id }) => id)).size).toBe(elections.length);
  for (const { actions } of restrictions) for (const action of actions) expect(guardedActions).toContain(action);
});

test('promotion is locked for a town from 1 September to the second round of its election, and not a day beyond', () => {
  expect(held('promote', town, '2025-08-31')).toEqual([]);
  expect(held('promote', town, '2025-09-01')).toEqual(['municipal-2026 promotion']);
  expect(held('promote', town, '2026-03-22')).toContain('municipal-2026 promotion');
  expect(held('promote', town, '2026-03-23')).toEqual([]);
  expect(held('promote', { ...town, wonAtFirst: ['municipal-2026'] }, '2026-03-16')).toEqual([]);
  expect(verdict('promote', town, '2025-12-01')).toMatchObject({ allowed: false, grounds: [{ from: '2025-09-01', to: '2026-03-22', certain: true, source: 'Code électoral, L. 52-1, al. 2' }] });
});

test('what is neutral is never locked: opening, collecting, answering, raw results', () => {
  for (const action of ['open', 'collect', 'answer', 'results'] as const) {
    for (const day of ['2026-01-15', '2026-03-14', '2026-03-15', '2028-03-10']) expect(verdict(action, town, day)).toEqual({ allowed: true, grounds: [], cautions: [] });
  }
});

test('a body whose assembly is not elected is warned, and bound when one of its leaders stands', () => {
  expect(verdict('announce', council, '2026-01-10')).toMatchObject({ allowed: true, cautions: [{ election: 'municipal-2026', restriction: 'promotion' }] });
  expect(verdict('announce', { ...council, standsIn: ['municipal-2026'] }, '2026-01-10').allowed).toBe(false);
});

test('on the eve and the day of each round every body waits, between the rounds only those concerned', () => {
  for (const day of ['2026-03-14', '2026-03-15', '2026-03-21', '2026-03-22']) expect(held('mass_mail', council, day)).toEqual(['municipal-2026 eve-of-poll']);
  expect(held('mass_mail', council, '2026-03-17')).toEqual([]);
  expect(held('announce', town, '2026-03-17')).toEqual(['municipal-2026 promotion']);
});

test('an election that is due but not fixed holds from six months before its earliest month, and says that it is not certain', () => {
  expect(held('promote', council, '2027-08-31')).toEqual([]);
  expect(verdict('promote', council, '2027-09-01')).toMatchObject({ allowed: false, grounds: [{ election: 'departemental-2028', certain: false, from: '2027-09-01', to: '2028-03-31' }] });
  const presidential = elections.find(({ id }) => id === 'presidential-2027');
  expect(presidential && windowsOf(presidential, { starts: 'sixth_month' })).toEqual([{ from: '2026-10-01', to: '2027-05-02' }]);
  expect(presidential && windowsOf(presidential, { starts: 'eve' })).toEqual([]);
});

test('an election of some départements holds there only', () => {
  const partial: Election = { id: 'x', label: { fr: '', en: '' }, rounds: ['2027-06-06'], due: null, renews: ['commune'], departments: ['29'] };
  expect(guardAction('promote', town, '2027-06-01', [partial], restrictions).allowed).toBe(true);
  expect(guardAction('promote', { ...town, department: '29' }, '2027-06-01', [partial], restrictions).allowed).toBe(false);
});
