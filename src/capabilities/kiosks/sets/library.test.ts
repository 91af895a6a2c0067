import { expect, test } from 'vitest';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { wordsOf } from './question-set.input.ts';
import { setQuestionnaire } from '#core/opinions/set-questionnaire.ts';
import { questionLibrary } from './library.server.ts';

const { sets, languages } = questionLibrary();

test('at least six sets are ready, with smileys of three, four and five steps, scales, choices, reasons, texts, age and need', () => {
  expect(sets.length).toBeGreaterThanOrEqual(6);
  const questions = sets.flatMap((set) => set.questions);
  expect(new Set(questions.filter(({ kind }) => kind === 'smileys').map(({ steps }) => steps))).toEqual(new Set([3, 4, 5]));
  expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['smileys', 'scale', 'choice', 'yes_no']));
  expect(new Set(sets.map(({ text }) => text))).toEqual(new Set(['comment', 'idea']));
  expect([sets.some(({ ageBands }) => ageBands), sets.some(({ needs }) => needs), questions.some(({ reasons }) => reasons.length > 0)]).toEqual([true, true, true]);
  for (const set of sets) expect(setQuestionnaire(set).items.length).toBeGreaterThan(0);
});

test('each question bears a criterion of every edition, an easy wording, and an id that no other set uses', () => {
  const questions = sets.flatMap((set) => set.questions);
  for (const edition of listEditionIds()) {
    const criteria = new Set(loadEdition(edition).criteria.map(({ id }) => id));
    expect(questions.filter(({ criterion }) => criterion === null || !criteria.has(criterion)).map(({ id }) => id)).toEqual([]);
  }
  expect(questions.filter(({ easy }) => !easy).map(({ id }) => id)).toEqual([]);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});

test('a language is added as data: Spanish, and Arabic which runs the other way', () => {
  const reception = sets.find(({ id }) => id === 'reception');
  expect(reception?.languages).toEqual(['fr', 'en', 'es', 'ar']);
  expect(languages.get('ar')).toMatchObject({ direction: 'rtl', name: 'العربية' });
  expect(languages.get('es')?.words.steps5).toHaveLength(5);
});

test('French is set as French', () => {
  const wrong = sets.flatMap(wordsOf).filter(({ fr }) => /\p{L}'\p{L}|[^\u202f][?!:;]/u.test(fr)).map(({ fr }) => fr);
  expect(wrong).toEqual([]);
});
