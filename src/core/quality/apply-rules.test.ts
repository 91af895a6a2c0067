import { expect, test } from 'vitest';
import { applyRules } from './apply-rules.ts';
import { someFacts } from './facts-builder.ts';
import type { Rule } from './rule.ts';

const words = { fr: 'x', en: 'x' };
const fast: Rule = { id: 'fast', severity: 2, label: words, ask: words, test: { compare: { left: { fact: 'elapsed_seconds' }, is: 'less', right: { value: 60 } } } };
const early: Rule = { id: 'early', severity: 3, channels: ['email'], label: words, ask: words, test: { compare: { left: { fact: 'contact_day' }, is: 'less', right: { fact: 'window_from' } } } };

test('the gravest finding comes first, and a rule of another channel is silent', () => {
  const facts = someFacts({ channel: 'email', elapsedSeconds: 20, contactedAt: '2026-03-01T10:00' });
  expect(applyRules([fast, early], facts).map(({ rule }) => rule)).toEqual(['early', 'fast']);
  expect(applyRules([fast, early], { ...facts, channel: 'phone' }).map(({ rule }) => rule)).toEqual(['fast']);
});

test('each finding shows its two proofs', () => {
  const [found] = applyRules([fast], someFacts({ elapsedSeconds: 20 }));
  expect(found?.proofs).toEqual([{ kind: 'fact', fact: 'elapsed_seconds', value: 20 }, { kind: 'limit', value: 60 }]);
});

test('what is not known contradicts nothing', () => {
  const call: Rule = { ...fast, test: { compare: { left: { fact: 'call_seconds' }, is: 'less', right: { value: 60 } } } };
  expect(applyRules([call], someFacts())).toEqual([]);
});
