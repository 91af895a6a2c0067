import { expect, test } from 'vitest';
import { criteriaFile } from './edition.input.ts';
import { gridFile } from './grid.input.ts';
import type { EditionProblem } from './problem.ts';
import { maxLength, readYaml } from './read-yaml.ts';

function problemsIn(text: string): EditionProblem[] {
  const read = readYaml('grid/phone.yaml', text, gridFile);
  return 'problems' in read ? [...read.problems] : [];
}

const item = `channel: phone
version: "1"
items:
  - id: phone-rings
    indicator: information/pick-up-speed
    label: { fr: Sonneries, en: Rings }
    kind: yes_no
    weight: 2
    not_reached: zero
    evidence: none
    source: { kind: state, ref: "M9" }
    commitments: []
    recommendation: rec-phone-pickup
    review_by: 2027-12-31
`;

test('a file that fits its schema is read', () => {
  expect(problemsIn(item)).toEqual([]);
});

test('a misspelt key is told at its line, with the key it looks like', () => {
  const problems = problemsIn(item.replace('    evidence: none', '    evidence: none\n    halp: x'));
  expect(problems).toEqual([
    {
      code: 'unknown_key',
      severity: 'error',
      file: 'grid/phone.yaml',
      line: 11,
      column: 5,
      key: 'items.phone-rings.halp',
      expected: null,
      found: 'halp',
      near: 'help',
    },
  ]);
});

test('a missing key is told where it should be', () => {
  const [problem] = problemsIn(item.replace('    weight: 2\n', ''));
  expect(problem).toMatchObject({ code: 'missing_key', line: 4, key: 'items.phone-rings.weight', expected: 'number' });
});

test('a wrong word is told with the words that are allowed and the one it looks like', () => {
  const [problem] = problemsIn(item.replace('not_reached: zero', 'not_reached: zerro'));
  expect(problem).toMatchObject({ code: 'wrong_value', line: 9, found: 'zerro', expected: 'zero | na', near: 'zero' });
  expect(problemsIn(item.replace('yes_no', 'yesno'))[0]).toMatchObject({
    key: 'items.phone-rings.kind',
    near: 'yes_no',
  });
});

test('a mistake inside a condition is told at its own key', () => {
  const applies = '    applies: { all: [ { scenario: [complaint] }, { not: { itm: phone-x, is: yes } } ] }\n';
  const [problem] = problemsIn(item.replace('    weight', `${applies}    weight`));
  expect(problem).toMatchObject({ key: 'items.phone-rings.applies.all.1.not.itm', near: 'item' });
});

test('a date that does not exist is refused', () => {
  expect(problemsIn(item.replace('2027-12-31', '2027-02-30'))[0]).toMatchObject({ expected: 'YYYY-MM-DD' });
});

test('a file that is too long is refused before it is read', () => {
  expect(problemsIn('#'.repeat(5_000_000))[0]).toMatchObject({ code: 'file_too_large', expected: `≤ ${maxLength}` });
});

test('anchors that explode are refused', () => {
  const levels = 'abcdefghij'.split('');
  const bomb = levels.map((name, index) => {
    const inner = index === 0 ? '1' : `*${levels[index - 1]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
  });
  expect(problemsIn(bomb.join('\n'))[0]?.code).toBe('alias_bomb');
});

test('what is not YAML, or nests without end, is refused with its line', () => {
  expect(problemsIn('channel: phone\nitems: [')[0]).toMatchObject({ code: 'unreadable', line: 2 });
  expect(problemsIn('['.repeat(5_000))[0]?.code).toBe('unreadable');
});

test('a key written twice is refused', () => {
  const read = readYaml('criteria.yaml', 'review_by: 2026-01-01\nreview_by: 2027-01-01\n', criteriaFile);
  expect('problems' in read && read.problems[0]).toMatchObject({ code: 'duplicate_key', line: 2 });
});

test('a condition nested deeper than anyone can read is refused', () => {
  const deep = `${'{ not: '.repeat(20)}{ scenario: [complaint] }${' }'.repeat(20)}`;
  expect(problemsIn(item.replace('    weight', `    applies: ${deep}\n    weight`))[0]?.code).toBe('wrong_value');
});
