import { expect, test } from 'vitest';
import { loadEdition, listEditionIds, loadSources } from '#capabilities/grids/index.server.ts';
import { goldQuestions } from './gold-form.ts';
import { loadFees, loadTraining } from './load-training.server.ts';

const rules = loadTraining('data');

test('every question of the quiz has one right answer, and is about a lesson that exists', () => {
  const lessons = new Set(rules.lessons.map(({ id }) => id));
  expect(rules.quiz.questions.filter(({ options, lesson }) => options.filter(({ right }) => right).length !== 1 || !lessons.has(lesson)).map(({ id }) => id)).toEqual([]);
  expect(new Set(rules.quiz.questions.map(({ id }) => id)).size).toBe(rules.quiz.questions.length);
});

test('the lessons cite sources that exist', () => {
  const sources = loadSources();
  expect(rules.lessons.flatMap(({ sources: cited }) => cited).filter((code) => !sources[code])).toEqual([]);
});

test.each(listEditionIds('data'))('the practice audits ask items of the grid of %s, and the experts’ answers are possible there', (id) => {
  const { grid } = loadEdition(id, 'data');
  for (const gold of rules.golds) {
    const questions = new Map(goldQuestions(gold, grid.byId).map((question) => [question.id, question]));
    const impossible = gold.answers.filter(({ item, value }) => {
      const question = questions.get(item);
      if (!question || grid.byId.get(item)?.channel !== gold.channel) return true;
      if (question.kind === 'number') return typeof value !== 'number';
      return question.kind === 'yes_no' ? value !== 'yes' && value !== 'no' : !question.options.some((option) => option.id === value);
    });
    expect(impossible.map(({ item }) => item)).toEqual([]);
  }
});

test.each(listEditionIds('data'))('edition %s has its fees', (id) => {
  expect(loadFees('data', loadEdition(id, 'data')).audit_cents.counter).toBeGreaterThan(0);
});
