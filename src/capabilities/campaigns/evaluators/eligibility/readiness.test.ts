import { expect, test } from 'vitest';
import { readinessOf } from './readiness.ts';

const rules = { accepted_versions: ['2', '1.1'], golds: [{ id: 'call', required: true }, { id: 'letter', required: false }] } as unknown as Parameters<typeof readinessOf>[0]; // only these parts are read
const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const passed = (kind: string, part: string, day: number, version = '2') => ({ kind, part, version, passed: true, doneAt: at(day) });
const all = [passed('quiz', 'quiz', 1), passed('gold', 'call', 3)];

test('quiz, required gold audit and signature together open missions, from the day of the last', () => {
  expect(readinessOf(rules, { training: all, signedAt: at(2) })).toEqual({ missing: [], certifiedAt: at(3) });
});

test('each missing part is named', () => {
  expect(readinessOf(rules, { training: [], signedAt: null }).missing).toEqual(['quiz', 'gold', 'declaration']);
  expect(readinessOf(rules, { training: all.slice(0, 1), signedAt: at(2) }).missing).toEqual(['gold']);
  expect(readinessOf(rules, { training: all, signedAt: null })).toEqual({ missing: ['declaration'], certifiedAt: null });
});

test('a failure does not count, nor a version that is no longer accepted, nor a practice audit that is optional', () => {
  const failed = { ...passed('gold', 'call', 3), passed: false };
  expect(readinessOf(rules, { training: [passed('quiz', 'quiz', 1), failed, passed('gold', 'letter', 4)], signedAt: at(2) }).missing).toEqual(['gold']);
  expect(readinessOf(rules, { training: [passed('quiz', 'quiz', 1, '1'), passed('gold', 'call', 3, '1.1')], signedAt: at(2) }).missing).toEqual(['quiz']);
});
