import { expect, test } from 'vitest';
import { isIsoDate } from '#core/calendar/date.ts';
import { delayBetween } from '#core/calendar/delay.ts';
import { evaluate } from '#core/questionnaire/evaluate.ts';
import { scoreAnswer } from '#core/questionnaire/score-answer.ts';
import { channels } from '#core/scoring/dimensions.ts';
import { questionnaireOf } from '#capabilities/grids/index.ts';
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
      if (question.kind === 'date') return !isIsoDate(String(value));
      return question.kind === 'yes_no' ? value !== 'yes' && value !== 'no' : !question.options.some((option) => option.id === value);
    });
    expect(impossible.map(({ item }) => item)).toEqual([]);
  }
});

test.each(listEditionIds('data'))('edition %s has its fees', (id) => {
  expect(loadFees('data', loadEdition(id, 'data')).audit_cents.counter).toBeGreaterThan(0);
});

test('each channel has its test: questions with one right answer each, and a gold audit whose answers are not all of one kind', () => {
  expect(rules.golds.map(({ channel }) => channel)).toEqual([...channels]);
  for (const { questions, answers } of rules.golds) {
    expect(questions.filter(({ options }) => options.filter(({ right }) => right).length !== 1).map(({ id }) => id)).toEqual([]);
    for (const said of ['yes', 'no']) expect(answers.filter(({ value }) => value === said).length).toBeGreaterThanOrEqual(4);
    expect(new Set(answers.map(({ item }) => item)).size).toBe(answers.length);
    expect(answers.length).toBeGreaterThanOrEqual(30);
  }
  const ids = rules.golds.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(rules.golds.map((gold) => [gold.channel, gold] as const))('the experts’ audit of %s stands as a real one would: each answer is asked for, in its domain and scored', (channel, gold) => {
  const { grid } = loadEdition('2026', 'data');
  const questionnaire = questionnaireOf(grid, channel);
  const context = { scenario: gold.scenario, persona: gold.persona, network: gold.network ?? null, sentOn: gold.sent_on };
  const { statuses } = evaluate(questionnaire, new Map(gold.answers.map(({ item, value }) => [item, { value, empty: null }])), context);
  const status = new Map(questionnaire.items.map(({ item }, i) => [item.id, statuses[i]]));
  expect(gold.answers.filter(({ item }) => status.get(item) !== 'answered').map(({ item }) => `${item}: ${status.get(item)}`)).toEqual([]);
  const scores = gold.answers.map(({ item: id, value }) => {
    const item = grid.byId.get(id);
    return item && value !== null ? scoreAnswer(item, value, { sentOn: gold.sent_on }, (sent, answered, calendar) => delayBetween(sent, answered, calendar, 'metropole')) : undefined;
  });
  expect(scores.filter((score) => score === undefined || (score !== null && !(score >= 0 && score <= 100)))).toEqual([]);
  expect(scores.filter((score) => score === 100).length).toBeGreaterThan(5);
  expect(scores.filter((score) => score !== null && score !== undefined && score < 100).length).toBeGreaterThan(5);
});
