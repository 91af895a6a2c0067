import { expect, test } from 'vitest';
import { loadEdition, loadSources } from '#capabilities/grids/index.server.ts';
import { pollInput } from '../poll.input.ts';
import { askedAs, pollLibrary, pulseQuestions } from './read-library.server.ts';

const { questions, templates } = pollLibrary();
const criteria = loadEdition('2026').criteria;

test('each criterion has three questions or more, of different kinds, and those that weigh most a bet', () => {
  for (const { id, weight } of criteria) {
    const kinds = questions.filter(({ criterion }) => criterion === id).map(({ kind }) => kind);
    expect({ id, enough: kinds.filter((kind) => kind !== 'guess').length >= 3, mixed: new Set(kinds).size >= 2, bet: kinds.includes('guess') }).toEqual({ id, enough: true, mixed: true, bet: weight >= 3 });
  }
  expect(questions.filter(({ criterion }) => criterion !== null && !criteria.some(({ id }) => id === criterion))).toEqual([]);
});

test('every question is one that a poll takes, is named once, and says where it comes from', () => {
  const sources = loadSources();
  for (const question of questions) {
    const asked = askedAs([question]);
    expect(pollInput.shape.questions.safeParse(asked).success ? '' : question.id).toBe('');
    expect(question.sources.split(', ').filter((code) => !(code in sources))).toEqual([]);
    expect(question.reviewBy >= '2027-01-01').toBe(true);
  }
  for (const locale of ['fr', 'en'] as const) expect(new Set(questions.map(({ label }) => label[locale])).size).toBe(questions.length);
});

test('a question is short, asks one thing, and denies nothing', () => {
  expect(questions.filter(({ label: { fr, en } }) => fr.length > 100 || en.length > 100).map(({ id }) => id)).toEqual([]);
  expect(questions.filter(({ label: { fr } }) => /\bet\/ou\b|\bn(?:e|’)[^.?]*\b(?:pas|jamais|aucun)/.test(fr.replace('ne va pas', ''))).map(({ id }) => id)).toEqual([]);
});

test('a template asks what it names, or draws from as many criteria', () => {
  expect(templates.map(({ id }) => id)).toEqual(['yearly', 'pulse', 'one-off', 'live']);
  const yearly = templates.find(({ id }) => id === 'yearly');
  const asked = (yearly?.questions ?? []).map((id) => questions.find((one) => one.id === id)?.criterion);
  expect(criteria.filter(({ id }) => !asked.includes(id))).toEqual([]);
  const drawn = pulseQuestions('data', { count: 5, turn: 2 });
  expect(new Set(drawn.map(({ criterion }) => criterion)).size).toBe(5);
  expect(askedAs(drawn, askedAs(drawn)).map(({ id }) => id)).toEqual(['q6', 'q7', 'q8', 'q9', 'q10']);
});
