import type { LinearModel } from './linear-model.ts';

/** What the project ships and the product reads: two linear models and where they came from. */
export interface ListeningModel {
  /** Changes when the same text may be understood otherwise. */
  readonly version: string;
  readonly criteria: LinearModel;
  readonly polarity: LinearModel;
}

interface StoredModel {
  readonly classes: string[];
  /** One text, names by lines. */
  readonly features: string;
  readonly biases: number[];
  /** Weight of one step, for each class. */
  readonly steps: number[];
  /** Weights in steps of -127 to 127, one byte each, base64. */
  readonly weights: string;
}

const whole = 127;

/**
 * The model as a text: names of features, and weights in 255 steps. What is shipped is rounded, and what is measured is what is shipped. Features
 * whose weights all round to nothing are left out.
 */
export function writeModel({ version, criteria, polarity }: ListeningModel): string {
  return `${JSON.stringify({ version, criteria: stored(criteria), polarity: stored(polarity) })}\n`;
}

/** Reads what `writeModel` wrote. */
export function readModel(text: string): ListeningModel {
  const model = JSON.parse(text) as { version: string; criteria: StoredModel; polarity: StoredModel }; // our own file, written by writeModel
  return { version: model.version, criteria: restored(model.criteria), polarity: restored(model.polarity) };
}

/** Weights under this part of the greatest of their class change no verdict, and would double the file. */
const least = 0.02;

function stored({ classes, features, weights, biases }: LinearModel): StoredModel {
  const width = classes.length;
  const steps = classes.map((_, c) => {
    let most = 1e-9;
    for (let f = 0; f < features.length; f++) most = Math.max(most, Math.abs(weights[f * width + c] ?? 0));
    return Number((most / whole).toPrecision(6));
  });
  const kept: string[] = [];
  const bytes: number[] = [];
  features.forEach((name, f) => {
    const row = classes.map((_, c) => Math.max(-whole, Math.min(whole, Math.round((weights[f * width + c] ?? 0) / (steps[c] ?? 1)))));
    if (!row.some((step) => Math.abs(step) >= least * whole)) return;
    kept.push(name);
    bytes.push(...row);
  });
  return { classes: [...classes], features: kept.join('\n'), biases: [...biases].map((bias) => Number(bias.toFixed(4))), steps, weights: btoa(bytes.map((step) => String.fromCharCode(step & 0xff)).join('')) };
}

function restored({ classes, features, biases, steps, weights }: StoredModel): LinearModel {
  const names = features.split('\n');
  const bytes = Int8Array.from(atob(weights), (letter) => letter.charCodeAt(0));
  return {
    classes, features: names, index: new Map(names.map((name, f) => [name, f])), biases: Float64Array.from(biases),
    weights: Float64Array.from(bytes, (step, k) => step * (steps[k % classes.length] ?? 0)),
  };
}
