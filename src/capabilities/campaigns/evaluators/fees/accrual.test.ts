import { expect, test } from 'vitest';
import { entryDue, type MissionAccount } from './accrual.ts';

const fees = { audit_cents: { phone: 1200, email: 1000, letter: 1400, website: 1600, social: 900, counter: 3200 } };
const mission: MissionAccount = { organisationId: 'o', missionId: 'm', personId: 'p', channel: 'letter', state: 'validated', writtenCents: 0, lines: 0 };

test('a validated audit is paid the fee of its channel, once', () => {
  expect(entryDue(mission, fees)).toMatchObject({ kind: 'fee', cents: 1400 });
  expect(entryDue({ ...mission, writtenCents: 1400, lines: 1 }, fees)).toBeNull();
});

test('what was agreed stays when the tariff changes', () => {
  expect(entryDue({ ...mission, writtenCents: 1300, lines: 1 }, fees)).toBeNull();
});

test('a rejected audit is said to be unpaid, once; one paid before is taken back in full', () => {
  expect(entryDue({ ...mission, state: 'rejected' }, fees)).toMatchObject({ kind: 'unpaid', cents: 0 });
  expect(entryDue({ ...mission, state: 'rejected', lines: 1 }, fees)).toBeNull();
  expect(entryDue({ ...mission, state: 'rejected', writtenCents: 1400, lines: 1 }, fees)).toMatchObject({ kind: 'taken_back', cents: -1400 });
});

test('validated again after having been taken back, it is paid again', () => {
  expect(entryDue({ ...mission, writtenCents: 0, lines: 2 }, fees)).toMatchObject({ kind: 'fee', cents: 1400 });
});

test('an audit under review is neither paid nor unpaid', () => {
  expect(entryDue({ ...mission, state: 'submitted' }, fees)).toBeNull();
});
