import { f64, i32 } from '../../shared/vector.ts';
import type { Features } from './features.ts';

/** Weights of features for classes: `weights[feature * classes.length + class]`. */
export interface LinearModel {
  readonly classes: readonly string[];
  readonly features: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
  readonly biases: Float64Array;
}

/** A clause in numbers: features the model knows, and how much each counts. `of` leads back to the names. */
export interface Row {
  readonly ids: Int32Array;
  readonly values: Float64Array;
  readonly of: Int32Array;
}

/** Length of the vector of words of a clause, and what one sign of the rules counts. Chosen on the development sources. */
const lengths = { words: 1.5, rule: 2 } as const;

/** Words of a long clause count less each, so that a clause counts the same whatever its length; signs of the rules count in full. */
export function rowOf(index: ReadonlyMap<string, number>, { names, rules }: Features): Row {
  const ids: number[] = [];
  const of: number[] = [];
  let words = 0;
  names.forEach((name, k) => {
    const id = index.get(name);
    if (id === undefined) return;
    ids.push(id);
    of.push(k);
    if (!rules[k]) words += 1;
  });
  const each = words > 0 ? lengths.words / Math.sqrt(words) : 0;
  return { ids: Int32Array.from(ids), of: Int32Array.from(of), values: Float64Array.from(of, (k) => (rules[k] ? lengths.rule : each)) };
}

/** Sum of weights for each class. */
export function scoresOf(model: Pick<LinearModel, 'classes' | 'weights' | 'biases'>, { ids, values }: Row, out = new Float64Array(model.classes.length)): Float64Array {
  const { weights } = model;
  const width = model.classes.length;
  out.set(model.biases);
  for (let k = 0; k < ids.length; k++) {
    const start = i32(ids, k) * width;
    const value = f64(values, k);
    for (let c = 0; c < width; c++) out[c] = f64(out, c) + value * f64(weights, start + c);
  }
  return out;
}

export const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

/** Probabilities of classes of which one holds. */
export function softmax(scores: Float64Array): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const parts = scores.map((score) => Math.exp(score - highest));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}
