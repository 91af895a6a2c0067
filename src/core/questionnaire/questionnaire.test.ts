import { expect, test } from 'vitest';
import { checkAnswers } from './check-answers.ts';
import { compileQuestionnaire, QuestionnaireError } from './compile.ts';
import { completeAnswers, evaluate } from './evaluate.ts';
import { progressOf } from './progress.ts';
import type { Answer, Condition, ContactContext, Item } from './types.ts';

const label = { fr: 'Question', en: 'Question' };
const base = { label, applies: null, reachedIf: null };
const answered: Condition = { item: 'call-answered', is: 'yes' };
const bands = [
  { upTo: 3, score: 100 },
  { upTo: null, score: 0 },
];

const call: Item[] = [
  { ...base, id: 'call-answered', kind: 'yes_no', good: 'yes' },
  { ...base, id: 'call-rings', kind: 'count', unit: 'rings', bands, reachedIf: answered },
  { ...base, id: 'call-transferred', kind: 'yes_no', good: 'no', reachedIf: answered },
  { ...base, id: 'call-context', kind: 'yes_no', good: 'yes', applies: { item: 'call-transferred', is: 'yes' } },
  { ...base, id: 'call-mediator', kind: 'yes_no', good: 'yes', applies: { scenario: ['complaint'] } },
];
const questionnaire = compileQuestionnaire({ version: '2026.1', items: call });

function answersOf(values: Record<string, string | number | 'missing'>): Map<string, Answer> {
  return new Map(
    Object.entries(values).map(([itemId, value]) => [
      itemId,
      value === 'missing' ? { itemId, value: null, empty: 'missing' } : { itemId, value, empty: null },
    ]),
  );
}

function statusesOf(values: Record<string, string | number>, context: ContactContext = {}) {
  return evaluate(questionnaire, answersOf(values), context).statuses;
}

function problemsOf(answers: Answer[], context: ContactContext = { scenario: 'information' }, version = '2026.1') {
  return checkAnswers(questionnaire, { version, context, answers }).problems;
}

test('an item whose deciding answer is not known yet waits', () => {
  expect(statusesOf({})).toEqual(['to_answer', 'waiting', 'waiting', 'waiting', 'not_applicable']);
});

test('when the earlier step failed the items behind it are not reached, and what follows from them does not apply', () => {
  expect(statusesOf({ 'call-answered': 'no' })).toEqual([
    'answered',
    'not_reached',
    'not_reached',
    'not_applicable',
    'not_applicable',
  ]);
});

test('the scenario of the contact decides whether an item applies', () => {
  expect(statusesOf({}, { scenario: 'complaint' })[4]).toBe('to_answer');
});

test('an answer kept for an item that no longer applies is left out, and counts again when it does', () => {
  const kept = { 'call-transferred': 'yes', 'call-context': 'yes' };
  expect(statusesOf({ ...kept, 'call-answered': 'no' })[3]).toBe('not_applicable');
  expect(statusesOf({ ...kept, 'call-answered': 'yes' })[3]).toBe('answered');
});

test('a missing answer leaves what depends on it missing too', () => {
  const complete = completeAnswers(
    questionnaire,
    answersOf({ 'call-answered': 'yes', 'call-transferred': 'missing' }),
    {},
  );
  expect(complete.map(({ empty }) => empty)).toEqual([null, 'missing', 'missing', 'missing', 'not_applicable']);
});

test('"not" of a test on an item that was not reached is true', () => {
  const withNot = compileQuestionnaire({
    version: '1',
    items: [
      ...call.slice(0, 2),
      { ...base, id: 'call-slow', kind: 'yes_no', good: 'no', applies: { not: { item: 'call-rings', at_most: 3 } } },
    ],
  });
  const slow = (values: Record<string, string | number>) => evaluate(withNot, answersOf(values), {}).statuses[2];
  expect(slow({ 'call-answered': 'no' })).toBe('to_answer');
  expect(slow({ 'call-answered': 'yes', 'call-rings': 2 })).toBe('not_applicable');
  expect(slow({ 'call-answered': 'yes' })).toBe('waiting');
});

test('"any" is decided by one true part and "all" by one false part, even when others are unknown', () => {
  const unknown: Condition = { item: 'call-transferred', is: 'yes' };
  const decide = (applies: Condition) => {
    const items: Item[] = [...call.slice(0, 3), { ...base, id: 'call-end', kind: 'yes_no', good: 'yes', applies }];
    return evaluate(compileQuestionnaire({ version: '1', items }), answersOf({ 'call-answered': 'yes' }), {})
      .statuses[3];
  };
  expect(decide({ any: [unknown, answered] })).toBe('to_answer');
  expect(decide({ all: [unknown, { item: 'call-answered', is: 'no' }] })).toBe('not_applicable');
  expect(decide({ all: [unknown, answered] })).toBe('waiting');
});

test('progress counts what is known to be asked and points to the first item left', () => {
  const evaluation = evaluate(questionnaire, answersOf({ 'call-answered': 'yes', 'call-rings': 'missing' }), {});
  expect(progressOf(evaluation)).toEqual({ answered: 1, missing: 1, toAnswer: 1, share: 2 / 3, next: 2 });
  expect(progressOf(evaluate(questionnaire, answersOf({ 'call-answered': 'no' }), {})).share).toBe(1);
});

test('a good set of answers comes back complete, notes kept', () => {
  const { problems, answers } = checkAnswers(questionnaire, {
    version: '2026.1',
    context: { scenario: 'information' },
    answers: [
      { itemId: 'call-answered', value: 'yes', empty: null, note: 'Accueil principal' },
      { itemId: 'call-rings', value: 2, empty: null },
      { itemId: 'call-transferred', value: 'no', empty: null },
    ],
  });
  expect(problems).toEqual([]);
  expect(answers).toEqual([
    { itemId: 'call-answered', value: 'yes', empty: null, note: 'Accueil principal' },
    { itemId: 'call-rings', value: 2, empty: null },
    { itemId: 'call-transferred', value: 'no', empty: null },
    { itemId: 'call-context', value: null, empty: 'not_applicable' },
    { itemId: 'call-mediator', value: null, empty: 'not_applicable' },
  ]);
});

test('an answer outside its domain is refused and named, with what was expected', () => {
  const value = (itemId: string, content: string | number): Answer => ({ itemId, value: content, empty: null });
  expect(problemsOf([value('call-answered', 'maybe')])).toEqual([
    { code: 'outside_domain', itemId: 'call-answered', value: 'maybe', expected: ['yes', 'no'] },
  ]);
  expect(problemsOf([value('call-answered', 'yes'), value('call-rings', 2.5)])).toEqual([
    { code: 'outside_domain', itemId: 'call-rings', value: 2.5, expected: 'whole_number' },
  ]);
});

test('an answer for an item that does not apply, is not reached or is undecided is refused and named', () => {
  const rings: Answer = { itemId: 'call-rings', value: 2, empty: null };
  expect(problemsOf([{ itemId: 'call-answered', value: 'no', empty: null }, rings])).toEqual([
    { code: 'not_reached', itemId: 'call-rings', value: 2 },
  ]);
  expect(problemsOf([rings])).toEqual([{ code: 'undecided', itemId: 'call-rings', value: 2 }]);
  expect(problemsOf([{ itemId: 'call-mediator', value: 'yes', empty: null }])).toEqual([
    { code: 'does_not_apply', itemId: 'call-mediator', value: 'yes' },
  ]);
});

test('answers made with another version, to an unknown item or given twice are refused and named', () => {
  const yes: Answer = { itemId: 'call-answered', value: 'yes', empty: null };
  expect(problemsOf([yes], {}, '2025.1')).toEqual([
    { code: 'other_version', itemId: 'call-answered', version: '2025.1', expected: '2026.1' },
  ]);
  expect(problemsOf([{ ...yes, itemId: 'call-answred' }])).toEqual([{ code: 'unknown_item', itemId: 'call-answred' }]);
  expect(problemsOf([yes, yes])).toEqual([{ code: 'answered_twice', itemId: 'call-answered' }]);
});

test('"not applicable" cannot be claimed for an item that was to be answered', () => {
  expect(problemsOf([{ itemId: 'call-answered', value: null, empty: 'not_applicable' }])).toEqual([
    { code: 'wrong_reason', itemId: 'call-answered', reason: 'not_applicable', expected: 'missing' },
  ]);
});

test('an answer says either a value or why it is empty', () => {
  expect(problemsOf([{ itemId: 'call-answered', value: null, empty: null }])[0]?.code).toBe('no_value_no_reason');
  expect(problemsOf([{ itemId: 'call-answered', value: 'yes', empty: 'missing' }])[0]?.code).toBe('value_and_reason');
});

test('a condition may only look back: itself, a later item or an unknown one is refused', () => {
  const first = (applies: Condition): Item => ({ ...base, id: 'first', kind: 'yes_no', good: 'yes', applies });
  const compileWith = (itemId: string) => () =>
    compileQuestionnaire({ version: '1', items: [first({ item: itemId, is: 'yes' }), ...call] });
  expect(compileWith('first')).toThrow(QuestionnaireError);
  expect(compileWith('call-answered')).toThrow('later item call-answered');
  expect(compileWith('nobody')).toThrow('unknown item nobody');
  expect(() => compileQuestionnaire({ version: '1', items: [...call, ...call] })).toThrow('duplicate item');
});
