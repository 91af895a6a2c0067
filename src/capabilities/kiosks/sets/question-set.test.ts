import { expect, test } from 'vitest';
import { checkAnswers } from '#core/questionnaire/check-answers.ts';
import { questionSetInput } from './question-set.input.ts';
import { asksReasons, parseSetRef, setQuestionnaire, setRef } from '#core/opinions/set-questionnaire.ts';

const words = (fr: string) => ({ fr, en: fr });
const aSet = {
  id: 'desk', version: 2, title: words('Guichet'), languages: ['fr', 'en'], text: 'comment',
  questions: [{ id: 'welcome', kind: 'smileys', steps: 4, label: words('Accueil'), criterion: 'courtesy', reasons: [{ id: 'wait', label: words('Attente') }] }],
};
const [question] = aSet.questions;
const refusalOf = (change: object) => questionSetInput.safeParse({ ...aSet, ...change }).error?.issues.map(({ path }) => path.join('.'));

test('a set is refused where its steps do not fit its kind, an id stands twice, or a word lacks in a language it offers', () => {
  expect(refusalOf({})).toBeUndefined();
  expect(refusalOf({ questions: [{ ...question, steps: 2 }] })).toEqual(['questions.0.steps']);
  expect(refusalOf({ questions: [question, question] })).toEqual(['questions']);
  expect(refusalOf({ languages: ['fr', 'en', 'es'] })).toEqual(['languages']);
  expect(refusalOf({ questions: [{ ...question, colour: 'red' }] })).toEqual(['questions.0']);
  expect(refusalOf({ questions: Array.from({ length: 6 }, (_, i) => ({ ...question, id: `q${i}` })) })).toEqual(['questions']);
});

test('its answers are judged by the engine of the audits', () => {
  const questionnaire = setQuestionnaire(questionSetInput.parse(aSet));
  const judge = (value: string) => checkAnswers(questionnaire, { version: questionnaire.version, context: {}, answers: [{ itemId: 'welcome', value, empty: null }] }).problems.map(({ code }) => code);
  expect(judge('3')).toEqual([]);
  expect(judge('4')).toEqual(['outside_domain']);
});

test('only a low answer is asked why, unless the question asks everybody', () => {
  const asking = questionSetInput.parse(aSet).questions[0];
  expect(asking && [0, 1, 2, 3].map((value) => asksReasons(asking, value))).toEqual([true, true, false, false]);
  expect(asking && asksReasons({ ...asking, reasonsFor: 'all' }, 3)).toBe(true);
});

test('a version of a set is referred to by one word', () => {
  expect(parseSetRef(setRef('own', { id: 'desk', version: 2 }))).toEqual({ origin: 'own', id: 'desk', version: 2 });
  expect(parseSetRef('elsewhere:desk@2')).toBeNull();
});
