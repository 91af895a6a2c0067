import { expect, test } from 'vitest';
import { closingSteps, commitmentState, commitmentValue, evidenceOf, freshnessOf, keptShare, monthsBetween } from './readiness.ts';

const ages = { fresh_months: 12, stale_months: 24 };

test('worked example: an item of weight 3 at 100 and one of weight 1 at 0, two answers each, make 75 points', () => {
  expect(commitmentValue([{ weight: 3, answers: 2, value: 100 }, { weight: 1, answers: 2, value: 0 }])).toBe(75);
});

const bar = { covered_from: 70, firm_from: 4 };
/** Contacts that each found one item. */
const found = (...scores: number[]) => evidenceOf(scores.map((score) => [{ weight: 1, score }]));
const stateOf = (evidence: ReturnType<typeof found>) => commitmentState({ observable: true, evidence, proofs: ['fresh'] }, bar);

test('a commitment on which nothing was scored has no value, and is not measured rather than failed', () => {
  expect(commitmentValue([])).toBeNull();
  expect(evidenceOf([[], []])).toBeNull();
  expect(stateOf(null)).toBe('not_measured');
});

test('kept or failed only where the whole interval says so; a fresh proof does not cover a failure', () => {
  const at = (low: number, high: number) => stateOf({ value: (low + high) / 2, low, high, contacts: 12, answers: 30 });
  expect([at(70, 95), at(69.9, 95), at(20, 70), at(20, 69.9)]).toEqual(['covered', 'to_confirm', 'to_confirm', 'failed']);
});

test('a bare 70, or 100 on a few contacts, shows nothing kept yet', () => {
  expect(found(100, 40, 100, 40, 100, 40, 70)).toMatchObject({ value: 70, contacts: 7, answers: 7 });
  expect(stateOf(found(100, 40, 100, 40, 100, 40, 70))).toBe('to_confirm');
  expect(stateOf(found(100, 100, 100))).toBe('to_confirm');
  expect(stateOf(found(0, 0, 0))).toBe('to_confirm');
  // Wilson: 8 perfect contacts reach 67.6, 9 reach 70.1; 4 of nothing reach 49.
  expect([stateOf(found(...Array<number>(8).fill(100))), stateOf(found(...Array<number>(9).fill(100))), stateOf(found(0, 0, 0, 0))]).toEqual(['to_confirm', 'covered', 'failed']);
});

test('a reference is counted over all its commitments, proofs of today included', () => {
  expect(keptShare(['covered', 'proved', 'to_confirm', 'failed', 'not_measured', 'proof_missing', 'proof_stale'])).toEqual({ kept: 2, all: 7 });
});

test('what no contact can show rests on proofs, and a stale proof shows nothing of today', () => {
  expect(commitmentState({ observable: false, evidence: null, proofs: [] }, bar)).toBe('proof_missing');
  expect(commitmentState({ observable: false, evidence: null, proofs: ['stale'] }, bar)).toBe('proof_stale');
  expect(commitmentState({ observable: false, evidence: null, proofs: ['stale', 'ageing'] }, bar)).toBe('proved');
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
