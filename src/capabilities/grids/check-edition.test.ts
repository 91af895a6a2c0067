import { expect, test } from 'vitest';
import type { EditionProblem } from './problem.ts';
import { problemText } from './problem.texts.ts';
import { readSmallEdition } from './small-edition.ts';

type Changes = Parameters<typeof readSmallEdition>[0];

function problemsOf(changes: Changes): Partial<EditionProblem>[] {
  return readSmallEdition(changes).problems.map(({ code, key, found, expected, near }) => ({
    code,
    key,
    ...(found !== null && { found }),
    ...(expected !== null && { expected }),
    ...(near !== null && { near }),
  }));
}

test('an edition that holds together has no problem', () => {
  const { edition, problems } = readSmallEdition();
  expect(problems).toEqual([]);
  expect(edition?.grid.items.map(({ id }) => id)).toEqual([
    'phone-answered',
    'phone-rings',
    'phone-tone',
    'phone-mediator',
    'letter-replied',
  ]);
});

test('an entry without a source has that of its file', () => {
  const { edition } = readSmallEdition();
  expect(edition?.criteria[0]).toMatchObject({ source: { kind: 'parvis', ref: 'docs' }, review_by: '2026-12-31' });
});

test('items that depend on each other are refused as a cycle', () => {
  const spoilt = problemsOf({
    'grid/phone.yaml': [
      '  - id: phone-answered\n    kind: yes_no\n',
      '  - id: phone-answered\n    kind: yes_no\n    applies: { item: phone-tone, is: warm }\n',
    ],
  });
  expect(spoilt).toEqual([{ code: 'cycle', key: 'items.phone-answered.applies', found: 'phone-tone' }]);
});

test('a condition on a later item is refused, and on an unknown one with the name it looks like', () => {
  const later = { item: 'phone-mediator', is: 'yes' };
  const change = (condition: object): Changes => ({
    'grid/phone.yaml': ['reached_if: { item: phone-answered, is: yes }', `reached_if: ${JSON.stringify(condition)}`],
  });
  expect(problemsOf(change(later))[0]?.code).toBe('later_item');
  expect(problemsOf(change({ item: 'phone-anwsered', is: 'yes' }))).toEqual([
    { code: 'unknown_reference', key: 'items.phone-rings.reached_if', found: 'phone-anwsered', near: 'phone-answered' },
  ]);
});

test('a condition that tests a value the item cannot have is refused', () => {
  const change = (condition: string): Changes => ({
    'grid/phone.yaml': ['reached_if: { item: phone-answered, is: yes }', `reached_if: ${condition}`],
  });
  expect(problemsOf(change('{ item: phone-answered, is: yess }'))).toEqual([
    {
      code: 'value_outside_domain',
      key: 'items.phone-rings.reached_if',
      found: 'phone-answered: yess',
      expected: 'yes | no',
      near: 'yes',
    },
  ]);
  expect(problemsOf(change('{ item: phone-answered, at_most: 3 }'))[0]?.code).toBe('not_a_number_item');
});

test('an item that no planned contact and no answer can bring up is refused', () => {
  expect(problemsOf({ 'grid/phone.yaml': ['scenario: [complaint]', 'scenario: [review]'] })).toEqual([
    { code: 'unreachable_item', key: 'items.phone-mediator.id', found: 'phone-mediator' },
  ]);
  const contradiction = '{ all: [ { item: phone-answered, is: yes }, { item: phone-answered, is: no } ] }';
  expect(problemsOf({ 'grid/phone.yaml': ['{ scenario: [complaint] }', contradiction] })[0]?.code).toBe(
    'unreachable_item',
  );
});

test('channel weights that do not make 100 are refused', () => {
  expect(problemsOf({ 'channels.yaml': ['weight: 60', 'weight: 50'] })).toEqual([
    { code: 'weights_do_not_sum', key: 'channels', expected: '100', found: '90' },
  ]);
});

test('a published indicator without an item is refused', () => {
  const added = `  - { id: phone/access/answering-machine, channel: phone, step: access, criterion: reachability, label: { fr: R, en: R } }
  - { id: letter/`;
  expect(problemsOf({ 'indicators.yaml': ['  - { id: letter/', added] })).toEqual([
    {
      code: 'indicator_without_item',
      key: 'indicators.phone/access/answering-machine.id',
      found: 'phone/access/answering-machine',
    },
  ]);
});

test('bands with a gap or an overlap are refused', () => {
  const bands = (text: string): Changes => ({ 'grid/phone.yaml': [', { score: 0 } ]', `${text} ]`] });
  expect(problemsOf(bands('')).map(({ code }) => code)).toEqual(['band_gap']);
  expect(problemsOf(bands(', { up_to: 7, score: 10 }, { score: 0 }')).map(({ code }) => code)).toEqual([
    'band_overlap',
  ]);
  expect(problemsOf(bands(', { score: 10 }, { score: 0 }')).map(({ code }) => code)).toEqual(['band_overlap']);
});

test('an id used twice is refused, wherever it was used first', () => {
  expect(problemsOf({ 'grid/letter.yaml': ['id: letter-replied', 'id: phone-rings'] })).toEqual([
    {
      code: 'duplicate_id',
      key: 'items.phone-rings.id',
      found: 'phone-rings',
      expected: 'editions/t1/grid/phone.yaml',
    },
    { code: 'id_outside_channel', key: 'items.phone-rings.id', found: 'phone-rings', expected: 'letter-…' },
  ]);
});

test('an item may live in another step than its indicator only where the channel has no indicator', () => {
  const at = (step: string): Changes => ({ 'grid/phone.yaml': ['kind: yes_no', `kind: yes_no\n    step: ${step}`] });
  expect(problemsOf(at('complaints'))).toEqual([]);
  expect(problemsOf(at('access'))[0]?.code).toBe('wrong_step');
});

test('an unknown source key, commitment or recommendation is refused with what it looks like', () => {
  const spoilt = (from: string, to: string) => problemsOf({ 'grid/letter.yaml': [from, to] })[0];
  expect(spoilt('ref: "M9"', 'ref: "M8"')).toMatchObject({ code: 'unknown_reference', found: 'M8', near: 'M9' });
  expect(spoilt('[ sp-4 ]', '[ sp-44 ]')).toMatchObject({ code: 'unknown_reference', found: 'sp-44', near: 'sp-4' });
  expect(spoilt('rec-letter', 'rec-leter')).toMatchObject({ code: 'unknown_reference', near: 'rec-letter' });
});

test('dates out of order are refused', () => {
  expect(problemsOf({ 'edition.yaml': ['published: 2026-09-15', 'published: 2026-06-01'] })).toEqual([
    { code: 'dates_out_of_order', key: 'published', expected: '≥ 2026-06-12', found: '2026-06-01' },
  ]);
});

test('data past its review date is a warning and does not stop the edition', () => {
  const { edition, problems } = readSmallEdition({}, '2027-01-01');
  expect(edition).not.toBeNull();
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['review_overdue']));
});

test('a problem says file, line, key, what was found and expected, in both languages', () => {
  const [problem] = readSmallEdition({ 'channels.yaml': ['weight: 60', 'weight: 50'] }).problems;
  expect(problem && problemText(problem, 'en')).toBe(
    'editions/t1/channels.yaml:3:1 channels — The weights of the channels do not add up to 100; found: 90; expected: 100',
  );
  expect(problem && problemText(problem, 'fr')).toContain('trouvé\u202f: 90');
});

test('a planned contact for which a kind of body has no scenario is refused', () => {
  expect(problemsOf({ 'scenarios.yaml': ['kind: complaint\n', 'kind: information\n'] })).toEqual([
    { code: 'scenario_missing', key: 'channels.phone.audits.1', found: 'complaint', expected: 'commune' },
  ]);
});
