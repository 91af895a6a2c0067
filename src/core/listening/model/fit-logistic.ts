import { randomStream } from '../../shared/random.ts';
import { addF64, f64, i32, nth } from '../../shared/vector.ts';
import { logistic, scoresOf, softmax, type Row } from './linear-model.ts';

/** A row and, for each class, whether it holds (1) or not (0). */
export interface Example {
  readonly row: Row;
  readonly holds: Float64Array;
}

export interface FitChoices {
  /** Each class by itself (several may hold), or one class of all. */
  readonly kind: 'each' | 'one';
  readonly rounds: number;
  readonly rate: number;
  /** Weight of the squared weights, by example. */
  readonly penalty: number;
  /** How much more an example counts for a class that holds. */
  readonly holdsCount: number;
}

/**
 * Logistic regression with a quadratic penalty, by AdaGrad (Duchi, Hazan and Singer 2011), examples in an order that is the same each time. The penalty of a
 * weight acts when its feature is met.
 */
export function fitLogistic(examples: readonly Example[], features: number, classes: number, choices: FitChoices): { weights: Float64Array; biases: Float64Array } {
  const model = { classes: Array.from({ length: classes }, String), weights: new Float64Array(features * classes), biases: new Float64Array(classes) };
  const squares = new Float64Array(features * classes).fill(1e-2);
  const biasSquares = new Float64Array(classes).fill(1e-2);
  const stream = randomStream('listening', 'order of examples');
  const scores = new Float64Array(classes);
  const errors = new Float64Array(classes);
  let order = Array.from(examples.keys());
  for (let round = 0; round < choices.rounds; round++) {
    order = stream.shuffle(order);
    for (const e of order) {
      const { row, holds } = nth(examples, e);
      errorsOf(scoresOf(model, row, scores), holds, choices, errors);
      learn(model.biases, biasSquares, 0, errors, 1, 0, choices.rate);
      for (let k = 0; k < row.ids.length; k++) learn(model.weights, squares, i32(row.ids, k) * classes, errors, f64(row.values, k), choices.penalty, choices.rate);
    }
  }
  return model;
}

/** What is foretold less what holds, for each class. */
function errorsOf(scores: Float64Array, holds: Float64Array, { kind, holdsCount }: FitChoices, out: Float64Array): void {
  const chances = kind === 'one' ? softmax(scores) : scores;
  for (let c = 0; c < scores.length; c++) {
    const chance = kind === 'one' ? f64(chances, c) : logistic(f64(scores, c));
    const held = f64(holds, c);
    out[c] = (chance - held) * (kind === 'each' && held > 0 ? holdsCount : 1);
  }
}

function learn(weights: Float64Array, squares: Float64Array, start: number, errors: Float64Array, value: number, penalty: number, rate: number): void {
  for (let c = 0; c < errors.length; c++) {
    const weight = f64(weights, start + c);
    const slope = f64(errors, c) * value + penalty * weight;
    addF64(squares, start + c, slope * slope);
    weights[start + c] = weight - (rate * slope) / Math.sqrt(f64(squares, start + c));
  }
}
