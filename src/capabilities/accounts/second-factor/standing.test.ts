import { expect, test } from 'vitest';
import { secondFactorStanding } from './standing.ts';

const nobody = { roles: [], passed: false, hasCodes: false, hasPasskey: false, optional: false };

test('an operator without a second factor must set one up, and everybody else need not', () => {
  expect(secondFactorStanding({ ...nobody, roles: ['operator'] })).toBe('missing');
  expect(secondFactorStanding({ ...nobody, roles: ['evaluator', 'reviewer'] })).toBe('missing');
  expect(secondFactorStanding({ ...nobody, roles: ['referent', 'evaluator'] })).toBe('not_needed');
});

test('what is set up is asked for at each session, also of those who need not have it', () => {
  expect(secondFactorStanding({ ...nobody, roles: ['dpo'], hasPasskey: true })).toBe('due');
  expect(secondFactorStanding({ ...nobody, roles: ['reader'], hasCodes: true })).toBe('due');
  expect(secondFactorStanding({ ...nobody, roles: ['reader'], hasCodes: true, passed: true })).toBe('passed');
});

test('a passkey of somebody without such a role is another way in, and leaves the mail link open', () => {
  expect(secondFactorStanding({ ...nobody, roles: ['reader'], hasPasskey: true })).toBe('not_needed');
});

test('a demonstration may do without, yet asks for what was set up', () => {
  expect(secondFactorStanding({ ...nobody, roles: ['operator'], optional: true })).toBe('not_needed');
  expect(secondFactorStanding({ ...nobody, roles: ['operator'], hasCodes: true, optional: true })).toBe('due');
});
