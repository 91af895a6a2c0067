import { expect, test } from 'vitest';
import { readinessOf } from './readiness.ts';

const rules = { accepted_versions: ['2', '1.1'], golds: [{ id: 'call', channel: 'phone' }, { id: 'post', channel: 'letter' }] } as unknown as Parameters<typeof readinessOf>[0]; // only these parts are read
const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const passed = (kind: string, part: string, day: number, version = '2') => ({ kind, part, version, passed: true, doneAt: at(day) });
const all = [passed('quiz', 'quiz', 1), passed('gold', 'call', 3)];

test('quiz, the test of a channel and signature together open missions, from the day of the last', () => {
  expect(readinessOf(rules, { training: all, signedAt: at(2) })).toEqual({ missing: [], channels: ['phone'], certifiedAt: at(3) });
});

test('each missing part is named', () => {
  expect(readinessOf(rules, { training: [], signedAt: null }).missing).toEqual(['quiz', 'gold', 'declaration']);
  expect(readinessOf(rules, { training: all.slice(0, 1), signedAt: at(2) }).missing).toEqual(['gold']);
  expect(readinessOf(rules, { training: all, signedAt: null })).toEqual({ missing: ['declaration'], channels: ['phone'], certifiedAt: null });
});

test('each further test opens its channel, and does not move the date of the certificate', () => {
  expect(readinessOf(rules, { training: [...all, passed('gold', 'post', 9)], signedAt: at(2) })).toEqual({ missing: [], channels: ['phone', 'letter'], certifiedAt: at(3) });
});

test('a failure does not count, nor a version that is no longer accepted', () => {
  const failed = { ...passed('gold', 'call', 3), passed: false };
  expect(readinessOf(rules, { training: [passed('quiz', 'quiz', 1), failed], signedAt: at(2) }).missing).toEqual(['gold']);
  expect(readinessOf(rules, { training: [passed('quiz', 'quiz', 1, '1'), passed('gold', 'call', 3, '1.1')], signedAt: at(2) }).missing).toEqual(['quiz']);
});
