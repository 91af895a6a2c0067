import { expect, test } from 'vitest';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { workedExample } from './worked-example.ts';

const example = workedExample(loadEdition('2026'));
if (!example) throw new Error('the edition no longer has the questions of the worked example');

test('every edition on offer has its worked example', () => {
  for (const id of listEditionIds()) expect(workedExample(loadEdition(id)), id).not.toBeNull();
});

test('the rows give what one finds by hand', () => {
  // Rings: 100, 30, and 0 for the call nobody took. Tone: 100 and 60; nobody can judge the tone of a call not taken.
  // Reply of the letter: 80 for eight working days and 0 for none; answer: 100 and 0.
  expect(example.rows.map(({ item, answers }) => [item.id, answers.map(({ score }) => score)])).toEqual([
    ['phone-rings', [100, 30, 0]], ['phone-tone', [100, 60, null]], ['letter-reply-date', [80, 0]], ['letter-answer-correct', [100, 0]],
  ]);
  expect(example.rows.map(({ score }) => Number(score.toFixed(2)))).toEqual([43.33, 80, 40, 50]);
  expect(example.rows[2]?.answers[0]?.delay).toBe(8);
});

test('the weights are those of the channels present, shared out by criterion', () => {
  // Telephone 25 and letter 15 of 40; waiting 2 and courtesy 3 by telephone, speed 3 and fitness 4 by letter.
  expect(example.rows.map(({ weight }) => Number(weight.toFixed(4)))).toEqual([0.25, 0.375, 0.1607, 0.2143]);
});

test('the points of the rows add up to the global score, which only gives an indication', () => {
  expect(example.rows.reduce((total, { points }) => total + points, 0)).toBeCloseTo(example.global.value, 10);
  expect(example.global.value).toBeCloseTo(57.98, 2);
  expect(example.global).toMatchObject({ audits: 5, answers: 9, indicative: true });
  expect(example.global.low).toBeLessThan(example.global.value);
  expect(example.global.high).toBeGreaterThan(example.global.value);
});
