import { expect, test } from 'vitest';
import { majoritySubject } from '../measure/majority.ts';
import { measureDoubt, measureUnderstanding, type Judged } from '../measure/measure-understanding.ts';
import type { Polarity, Subject } from '../mention.ts';
import { fitLogistic, type Example } from './fit-logistic.ts';
import { labelledLine, readLabelled } from './labelled.ts';
import { learnListening } from './learn.ts';
import { logistic, softmax } from './linear-model.ts';
import { readModel, writeModel } from './listening-model.ts';

const file = ['# source: village', '# style: short', 'courtesy+ deadlines-\tGentils mais lents', 'none0\tBonjour'].join('\n');

test('a file of labelled sentences is read as it was written, and a mistake is told with its line', () => {
  const sentences = readLabelled(file);
  expect(sentences).toEqual([
    { source: 'village', text: 'Gentils mais lents', subjects: [{ criterion: 'courtesy', polarity: 1 }, { criterion: 'deadlines', polarity: -1 }] },
    { source: 'village', text: 'Bonjour', subjects: [{ criterion: null, polarity: 0 }] },
  ]);
  expect(sentences.map(labelledLine)).toEqual(file.split('\n').slice(2));
  expect(() => readLabelled('courtesy+\tBien')).toThrow('source');
  expect(() => readLabelled(`${file}\ncourtesy\tBien`)).toThrow('village, line 5: "courtesy" is no label');
  expect(() => readLabelled(`${file}\ncourtesy+ Bien`)).toThrow('village, line 5');
});

const example = (features: readonly number[], holds: readonly number[]): Example => ({
  row: { ids: Int32Array.from(features), of: Int32Array.from(features), values: new Float64Array(features.length).fill(1) }, holds: Float64Array.from(holds),
});
const choices = { kind: 'each', rounds: 400, rate: 0.3, penalty: 0, holdsCount: 1 } as const;

test('without a penalty, logistic regression finds the log odds: 3 of 4 with the feature, 1 of 4 without it', () => {
  const examples = [1, 1, 1, 0].map((y) => example([0], [y])).concat([0, 0, 0, 1].map((y) => example([], [y])));
  const { weights, biases } = fitLogistic(examples, 1, 1, choices);
  expect(logistic(biases[0] ?? 0)).toBeCloseTo(0.25, 1);
  expect(logistic((biases[0] ?? 0) + (weights[0] ?? 0))).toBeCloseTo(0.75, 1);
});

test('of classes of which one holds, probabilities are their shares', () => {
  const examples = [0, 0, 1, 2].map((y) => example([], [0, 1, 2].map((c) => Number(c === y))));
  const { biases } = fitLogistic(examples, 1, 3, { ...choices, kind: 'one' });
  expect([...softmax(biases)].map((p) => Number(p.toFixed(1)))).toEqual([0.5, 0.3, 0.3]);
});

test('a penalty draws weights towards nothing', () => {
  const examples = [example([0], [1]), example([], [0])];
  const weightWith = (penalty: number): number => Math.abs(fitLogistic(examples, 1, 1, { ...choices, penalty }).weights[0] ?? 0);
  expect(weightWith(0.1)).toBeLessThan(weightWith(0));
});

test('the same sentences give the same model, and a model survives being written up to the rounding of its weights', () => {
  const sentences = readLabelled(['# source: a-town', ...['courtesy+\taccueil aimable', 'courtesy+\taccueil charmant', 'deadlines-\ttrop de retard', 'deadlines-\tencore du retard'].flatMap((line) => [line, line])].join('\n'));
  const learn = () => learnListening(sentences, ['courtesy', 'deadlines'], 'v');
  const model = learn();
  expect(writeModel(learn())).toBe(writeModel(model));
  const read = readModel(writeModel(model));
  expect(writeModel(read)).toBe(writeModel(readModel(writeModel(read))));
  read.criteria.features.forEach((name, f) => {
    const was = model.criteria.weights[(model.criteria.index.get(name) ?? -1) * 2] ?? NaN;
    expect(Math.abs((read.criteria.weights[f * 2] ?? NaN) - was)).toBeLessThan(0.02);
  });
});

const said = (criterion: string | null, polarity: Polarity): Subject => ({ criterion, polarity });
const judged = (source: string, labels: Subject[], found: Judged['found']): Judged => ({ source, said: labels, found });

test('worked example: two found, one wrongly, one missed give F1 2 x 2 / (4 + 1 + 1); polarity counts every label', () => {
  const all = [
    judged('a', [said('courtesy', 1)], [said('courtesy', 1)]),
    judged('a', [said('courtesy', -1)], [said('courtesy', 1)]),
    judged('b', [said('courtesy', 1)], [said(null, 1)]),
    judged('b', [said(null, 0)], [said('courtesy', 0)]),
  ];
  const measured = measureUnderstanding(all, ['courtesy']);
  expect(measured.criteria[0]).toMatchObject({ criterion: 'courtesy', sentences: 3 });
  expect(measured.criteria[0]?.value).toBeCloseTo(4 / 6, 12);
  expect(measured.bothF1.value).toBeCloseTo(2 / (2 + 2 + 2), 12);
  expect(measured.polarity.value).toBeCloseTo(3 / 4, 12);
  for (const { value, low, high } of [measured.macroF1, measured.polarity]) expect(low <= value && value <= high).toBe(true);
});

test('doubt is worth what separates right findings from wrong ones', () => {
  const sure = (criterion: string, polarity: Polarity, doubtful: boolean) => ({ criterion, polarity, doubtful });
  const all = [
    judged('a', [said('courtesy', 1)], [sure('courtesy', 1, false)]),
    judged('a', [said('courtesy', 1)], [sure('deadlines', 1, true), sure('courtesy', 1, false)]),
    judged('a', [said('clarity', 1)], [sure('clarity', -1, true)]),
  ];
  expect(measureDoubt(all)).toEqual({ doubtful: 0.5, rightWhenSure: 1, rightWhenDoubtful: 0 });
});

test('the most frequent subject of training is what the majority answers', () => {
  expect(majoritySubject(readLabelled(`${file}\ndeadlines-\tlong`))).toEqual({ criterion: 'deadlines', polarity: -1 });
});
