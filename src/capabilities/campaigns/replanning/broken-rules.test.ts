import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brokenRuleSentence } from './broken-rules.texts.ts';

/** Rules that a change by hand cannot break: it moves a person or a day, never what is asked, by whom it is played, or how often. */
const ofThePlanOnly = /scenario|persona suits|no contact on|numbered|explained|staff was told|sites of the request/;

test('every rule that a change by hand may break is told in plain words', () => {
  const source = ['recount-plan', 'recount-people', 'recount-dates'].map((name) => readFileSync(`src/core/planning/${name}.ts`, 'utf8')).join('\n');
  const rules = [...source.matchAll(/rules\.push\(\s*'([^']+)'|rule: '([^']+)'/g)].map(([, pushed, named]) => pushed ?? named ?? '').filter((rule) => !ofThePlanOnly.test(rule));
  expect(rules.length).toBeGreaterThan(15);
  expect(rules.filter((rule) => brokenRuleSentence(rule, 'fr') === rule || brokenRuleSentence(rule, 'en') === rule)).toEqual([]);
});
