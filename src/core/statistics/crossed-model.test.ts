import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { randomStream } from '../shared/random.ts';
import { at } from '../shared/vector.ts';
import { fitCrossedModel, severeEvaluators } from './crossed-model.ts';

const close = (got: number | undefined, wanted: number, relative: number): void =>
  expect(Math.abs((got ?? NaN) / wanted - 1)).toBeLessThan(relative);

test('penicillin, plates crossed with samples, is fitted as lme4 does', () => {
  type Penicillin = { plate: string[]; sample: string[]; diameter: number[] };
  type Fit = {
    sd: { plate: number; sample: number; Residual: number };
    mean: number;
    mean_se: number;
    reml: number;
    ranef_sample: Record<string, number>;
  };
  const { input, expected, tolerance } = knownCase<Penicillin, Fit, { rel: number }>('severity-mixed', 'penicillin');
  const model = fitCrossedModel(
    input.diameter.map((y, i) => ({ y, structure: input.plate[i] ?? '', evaluator: input.sample[i] ?? '' })),
  );
  close(model.sd.structure, expected.sd.plate, tolerance.rel);
  close(model.sd.evaluator, expected.sd.sample, tolerance.rel);
  close(model.sd.residual, expected.sd.Residual, tolerance.rel);
  close(model.fixed.get('mean')?.estimate, expected.mean, 1e-9);
  close(model.fixed.get('mean')?.standardError, expected.mean_se, tolerance.rel);
  close(model.criterion, expected.reml, 1e-8);
  for (const [sample, effect] of Object.entries(expected.ranef_sample)) {
    expect(Math.abs((model.evaluators.get(sample)?.effect ?? NaN) - effect)).toBeLessThan(0.0005);
  }
});

test('dyestuff, one random effect, is fitted as lme4 does by REML and by ML', () => {
  type Fit = {
    REML: { sd: { Batch: number; Residual: number }; mean_se: number };
    ML: { sd: { Batch: number; Residual: number } };
    reml: number;
  };
  const { input, expected, tolerance } = knownCase<{ batch: string[]; yield: number[] }, Fit, { rel: number }>('severity-mixed', 'dyestuff');
  const observations = input.yield.map((y, i) => ({ y, structure: input.batch[i] ?? '' }));
  const restricted = fitCrossedModel(observations);
  close(restricted.sd.structure, expected.REML.sd.Batch, tolerance.rel);
  close(restricted.sd.residual, expected.REML.sd.Residual, tolerance.rel);
  close(restricted.fixed.get('mean')?.standardError, expected.REML.mean_se, tolerance.rel);
  close(restricted.criterion, expected.reml, 1e-8);
  const full = fitCrossedModel(observations, 'ML');
  close(full.sd.structure, expected.ML.sd.Batch, tolerance.rel);
  close(full.sd.residual, expected.ML.sd.Residual, tolerance.rel);
});

test('a severe evaluator is found among channels and structures of different levels', () => {
  const stream = randomStream('severity');
  const levels = Array.from({ length: 60 }, () => 65 + 8 * stream.normal());
  const severity = Array.from({ length: 12 }, (_, e) => (e === 0 ? -15 : 2 * stream.normal()));
  const observations = levels.flatMap((level, s) =>
    Array.from({ length: 8 }, (_, k) => {
      const e = (s * 5 + k * 7) % 12;
      const fixed = k % 2 === 0 ? 'phone' : 'letter';
      const y = level + at(severity, e) + (fixed === 'phone' ? 6 : -6) + 6 * stream.normal();
      return { y, structure: `s${s}`, evaluator: `e${e}`, fixed };
    }),
  );
  const model = fitCrossedModel(observations);
  expect(severeEvaluators(model, 3)[0]).toBe('e0');
  const gap = (model.fixed.get('phone')?.estimate ?? NaN) - (model.fixed.get('letter')?.estimate ?? NaN);
  expect(Math.abs(gap - 12)).toBeLessThan(3);
  expect(Math.abs(model.sd.structure - 8)).toBeLessThan(2.5);
});

test('too few observations are refused', () => {
  expect(() => fitCrossedModel([{ y: 1, structure: 'a' }])).toThrow(RangeError);
});
