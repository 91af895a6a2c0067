import { expect, test } from 'vitest';
import { auditWarnings, type AuditToCheck } from './audit-warnings.ts';

const answer = (value: string | null, empty = 'missing') => ({ value, empty: value === null ? empty : null });
const ordinary: AuditToCheck = { late: false, answeredThrough: null, missingLimitPercent: 20, answers: [answer('yes'), answer('no')] };
const codes = (changes: Partial<AuditToCheck>) => auditWarnings({ ...ordinary, ...changes }).map(({ code }) => code);

test('an ordinary audit raises no warning', () => {
  expect(codes({})).toEqual([]);
});

test('too many questions left without answer are counted among those that were asked', () => {
  const notAsked = Array.from({ length: 20 }, () => answer(null, 'not_applicable'));
  expect(codes({ answers: [answer('yes'), answer('no'), answer(null), ...notAsked] })).toEqual(['many_missing']);
  expect(codes({ answers: [answer('yes'), answer('no'), answer('no'), answer('no'), answer(null), ...notAsked] })).toEqual([]);
});

test('what counts apart is said: after the cut-off, through another channel', () => {
  expect(codes({ late: true, answeredThrough: 'email' })).toEqual(['after_cut_off', 'other_channel']);
});
