import { expect, test } from 'vitest';
import { auditShare, expectedEffect } from './expected-effect.ts';

test('an audit that carries more of the score, or a graver finding, is read first', () => {
  const effect = (weight: number, ...severities: (1 | 2 | 3)[]) => expectedEffect({ weight, severities });
  expect(effect(0.2)).toBeGreaterThan(effect(0.05));
  expect(effect(0.05, 3)).toBeGreaterThan(effect(0.05, 2));
  expect(effect(0.05, 2, 2)).toBeGreaterThan(effect(0.05, 2));
  expect(effect(0.2)).toBeCloseTo(0.2 * 20 * 0.03, 12);
  expect(effect(0.1, 3)).toBeCloseTo(0.1 * 20 * (1 - 0.97 * 0.2), 12);
});

test('the share of an audit follows the published weights of the channels that are measured', () => {
  const weights = { phone: 25, email: 20, letter: 15, website: 20, social: 20 };
  expect(auditShare('website', { phone: 5, email: 4, letter: 2, website: 1, social: 2 }, weights)).toBeCloseTo(0.2, 12);
  expect(auditShare('phone', { phone: 5, email: 4, letter: 2, website: 1, social: 2 }, weights)).toBeCloseTo(0.05, 12);
  expect(auditShare('phone', { phone: 5, email: 4, letter: 2, website: 1 }, weights)).toBeCloseTo(0.25 / 0.8 / 5, 12);
  expect(auditShare('counter', { counter: 2, phone: 5 }, weights)).toBe(0);
});
