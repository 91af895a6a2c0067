import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fraudTables, measuredFraudSet } from './fraud-set.ts';

test('precision and recall of the rules are those that docs/method.md publishes', () => {
  const published = readFileSync('docs/method.md', 'utf8');
  expect(published).toContain(fraudTables(measuredFraudSet()));
});

test('on another seed the rules do about as well: nothing was fitted to the published set', () => {
  const { cases } = measuredFraudSet(300, 'another');
  expect(cases.precision?.share ?? 0).toBeGreaterThan(0.85);
  expect(cases.recall?.share ?? 0).toBeGreaterThan(0.5);
  expect(cases.honestSuspected?.share ?? 1).toBeLessThan(0.12);
});
