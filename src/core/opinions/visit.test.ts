import { expect, test } from 'vitest';
import type { QuestionSet } from './types.ts';
import { opinionsOf, screenBeside, screenKey, screensOf, withAnswer, withReasons, type GivenAnswer, type Visit } from './visit.ts';

const words = (fr: string) => ({ fr, en: fr });
const set: QuestionSet = {
  id: 'hall', version: 1, title: words('Hall'), languages: ['fr', 'en'], text: 'idea', ageBands: [{ id: 'young', label: words('Jeune') }, { id: 'old', label: words('Âgé') }],
  questions: [
    { id: 'welcome', kind: 'smileys', steps: 4, label: words('Accueil ?'), criterion: 'courtesy', reasons: [{ id: 'wait', label: words('Attente') }], optional: false },
    { id: 'answer', kind: 'yes_no', steps: 2, label: words('Réponse ?'), criterion: null, reasons: [], optional: true },
  ],
};
const visit: Visit = { id: 'v', set: 'library:hall@1', language: 'fr', answers: [] };
const press = (question: string, value: number): GivenAnswer => ({ id: `id of ${question} ${value}`, at: '2026-11-26T08:00:00.000Z', question, value, steps: question === 'welcome' ? 4 : 2, reasons: [] });
const keys = (of: Visit) => screensOf(set, of.answers).map(screenKey);

test('reasons are asked after a low answer only, and nothing else is asked of who answered nothing', () => {
  expect(keys(visit)).toEqual(['question welcome', 'question answer']);
  expect(keys(withAnswer(visit, press('welcome', 3)))).toEqual(['question welcome', 'question answer', 'age', 'text']);
  expect(keys(withAnswer(visit, press('welcome', 0)))).toEqual(['question welcome', 'reasons welcome', 'question answer', 'age', 'text']);
});

test('a screen knows its neighbours whatever came between', () => {
  const low = screensOf(set, withAnswer(visit, press('welcome', 0)).answers);
  expect(screenBeside(low, 'question welcome', 1)).toMatchObject({ kind: 'reasons' });
  expect(screenBeside(low, 'question welcome', -1)).toBeNull();
  expect(screenBeside(low, 'text', 1)).toBeNull();
});

test('another press on the same question is the same opinion, and forgets the reasons of the answer before', () => {
  const first = withReasons(withAnswer(visit, press('welcome', 0)), 'welcome', ['wait']);
  expect(withAnswer(first, press('welcome', 0)).answers[0]?.reasons).toEqual(['wait']);
  const second = withAnswer(first, press('welcome', 2));
  expect(second.answers).toEqual([{ ...press('welcome', 2), id: 'id of welcome 0' }]);
});

test('a visit becomes one opinion an answer, and its words go with the last', () => {
  const whole: Visit = { ...withAnswer(withAnswer(visit, press('welcome', 1)), press('answer', 1)), ageBand: 'old', text: { id: 't', kind: 'idea', text: 'Un banc', ticket: 'hash' } };
  const opinions = opinionsOf(whole);
  expect(opinions.map(({ question, steps, ageBand, text }) => [question, steps, ageBand, text?.text])).toEqual([['welcome', 4, 'old', undefined], ['answer', 2, 'old', 'Un banc']]);
  expect(opinionsOf(visit)).toEqual([]);
});
