import { expect, test } from 'vitest';
import { closingSteps, commitmentState, commitmentValue, freshnessOf, monthsBetween } from './readiness.ts';

const ages = { fresh_months: 12, stale_months: 24 };

test('worked example: an item of weight 3 at 100 and one of weight 1 at 0, two answers each, make 75 points', () => {
  expect(commitmentValue([{ weight: 3, answers: 2, value: 100 }, { weight: 1, answers: 2, value: 0 }])).toBe(75);
});

test('a commitment on which nothing was scored has no value, and is not measured rather than failed', () => {
  expect(commitmentValue([])).toBeNull();
  expect(commitmentState({ observable: true, value: null, proofs: ['fresh'] }, 70)).toBe('not_measured');
});

test('what contacts show decides: a fresh proof does not cover a failure', () => {
  expect(commitmentState({ observable: true, value: 69.9, proofs: ['fresh'] }, 70)).toBe('failed');
  expect(commitmentState({ observable: true, value: 70, proofs: [] }, 70)).toBe('covered');
});

test('what no contact can show rests on proofs, and a stale proof shows nothing of today', () => {
  expect(commitmentState({ observable: false, value: null, proofs: [] }, 70)).toBe('proof_missing');
  expect(commitmentState({ observable: false, value: null, proofs: ['stale'] }, 70)).toBe('proof_stale');
  expect(commitmentState({ observable: false, value: null, proofs: ['stale', 'ageing'] }, 70)).toBe('proved');
});

test('age counts in whole months, to the day', () => {
  expect(monthsBetween('2026-01-31', '2027-01-30')).toBe(11);
  expect(monthsBetween('2026-01-31', '2027-01-31')).toBe(12);
  expect([freshnessOf('2026-02-01', '2027-01-31', ages), freshnessOf('2026-01-31', '2027-01-31', ages), freshnessOf('2025-01-31', '2027-01-31', ages)]).toEqual(['fresh', 'ageing', 'stale']);
});

test('closing takes what lifts most for a day of work, until the bar is reached and no further', () => {
  // At 40: `quick` lifts 20 points for 2 days, `slow` 30 for 10 days, `vast` 10 for 40 days.
  const items = [
    { recommendation: 'quick', days: 2, weight: 2, answers: 1, value: 0 },
    { recommendation: 'slow', days: 10, weight: 3, answers: 1, value: 0 },
    { recommendation: 'vast', days: 40, weight: 1, answers: 1, value: 0 },
    { recommendation: 'none', days: 2, weight: 4, answers: 1, value: 100 },
  ];
  expect(commitmentValue(items)).toBe(40);
  expect(closingSteps(items, 60)).toEqual(['quick']);
  expect(closingSteps(items, 70)).toEqual(['quick', 'slow']);
  expect(closingSteps(items, 100)).toEqual(['quick', 'slow', 'vast']);
  expect(closingSteps(items, 40)).toEqual([]);
});
