import { expect, test } from 'vitest';
import type { Item } from '#core/questionnaire/types.ts';
import { auditWarnings, type AuditToCheck } from './audit-warnings.ts';

const yesNo = (id: string): Item => ({ id, kind: 'yes_no', good: 'yes', label: { fr: id, en: id }, applies: null, reachedIf: null });
const answer = (value: string | null, changes: { empty?: string; note?: string } = {}) => ({
  item: yesNo('x'), value, empty: value === null ? (changes.empty ?? 'missing') : null, note: changes.note ?? null,
});

const ordinary: AuditToCheck = {
  channel: 'phone',
  window: { from: '2026-04-14', to: '2026-04-14', half: 'morning' },
  contactedAt: new Date('2026-04-14T08:00:00Z'),
  submittedAt: new Date('2026-04-14T09:00:00Z'),
  late: false,
  answeredThrough: null,
  missingLimitPercent: 20,
  answers: [answer('yes'), answer('no')],
};

const codes = (changes: Partial<AuditToCheck>) => auditWarnings({ ...ordinary, ...changes }).map(({ code }) => code);

test('an ordinary audit raises no question', () => {
  expect(codes({})).toEqual([]);
});

test('the moment of the contact is held against the mission, in Paris time', () => {
  expect(codes({ contactedAt: new Date('2026-04-13T08:00:00Z') })).toEqual(['out_of_window']);
  expect(codes({ contactedAt: new Date('2026-04-14T12:30:00Z'), submittedAt: new Date('2026-04-14T13:30:00Z') })).toEqual(['wrong_half']);
  expect(codes({ window: { ...ordinary.window, half: 'out_of_hours' } })).toEqual(['in_open_hours']);
});

test('a call written down days later, or in no time, is to be asked about; a letter may take its time', () => {
  const days = { submittedAt: new Date('2026-04-20T08:00:00Z') };
  expect(codes(days)).toEqual(['sent_late']);
  expect(codes({ ...days, channel: 'letter' })).toEqual([]);
  expect(codes({ submittedAt: new Date('2026-04-14T08:01:00Z') })).toEqual(['too_fast']);
});

test('too many questions left without answer are counted among those that were asked', () => {
  const notAsked = Array.from({ length: 20 }, () => answer(null, { empty: 'not_applicable' }));
  expect(codes({ answers: [answer('yes'), answer('no'), answer(null), ...notAsked] })).toEqual(['many_missing']);
  expect(codes({ answers: [answer('yes'), answer('no'), answer('no'), answer('no'), answer(null), ...notAsked] })).toEqual([]);
});

test('the same answer everywhere, or the same note again and again, is seen', () => {
  expect(codes({ answers: Array.from({ length: 12 }, () => answer('yes')) })).toEqual(['all_the_same']);
  expect(codes({ answers: [answer('no'), ...Array.from({ length: 3 }, () => answer('yes', { note: 'Rien à dire' }))] })).toEqual(['repeated_note']);
});

test('what counts apart is said: after the cut-off, through another channel', () => {
  expect(codes({ late: true, answeredThrough: 'email' })).toEqual(['after_cut_off', 'other_channel']);
});
