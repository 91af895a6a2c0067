import { polarities } from '../mention.ts';
import { readCues } from '../rules/read-cues.ts';
import { splitClauses } from '../words/split-clauses.ts';
import { tokensOf } from '../words/tokens.ts';
import { criterionFeatures, polarityFeatures, type Features } from './features.ts';
import { fitLogistic, type Example, type FitChoices } from './fit-logistic.ts';
import type { LabelledSentence } from './labelled.ts';
import { rowOf, type LinearModel } from './linear-model.ts';
import type { ListeningModel } from './listening-model.ts';

/** Chosen on the development sources and by leaving out one training source at a time. */
export const choices = {
  criteria: { kind: 'each', rounds: 30, rate: 0.1, penalty: 0.02, holdsCount: 4 },
  polarity: { kind: 'one', rounds: 30, rate: 0.1, penalty: 0.02, holdsCount: 1 },
  /** A feature must stand in so many clauses. */
  least: 2,
} as const satisfies { criteria: FitChoices; polarity: FitChoices; least: number };

interface Lesson {
  readonly criterion: Features;
  readonly polarity: Features;
  readonly subjects: LabelledSentence['subjects'];
}

/** Learns both models from labelled sentences. The same sentences in the same order give the same model. */
export function learnListening(sentences: readonly LabelledSentence[], criteria: readonly string[], version: string): ListeningModel {
  const lessons = sentences.flatMap(lessonsOf);
  const one = lessons.filter(({ subjects }) => new Set(subjects.map(({ polarity }) => polarity)).size === 1);
  return {
    version,
    criteria: fitted(lessons.map(({ criterion, subjects }) => ({ features: criterion, holds: criteria.map((id) => subjects.some((one) => one.criterion === id)) })), criteria, choices.criteria),
    polarity: fitted(one.map(({ polarity, subjects }) => ({ features: polarity, holds: polarities.map((sign) => subjects[0]?.polarity === sign) })), polarities.map(String), choices.polarity),
  };
}

/** A sentence with as many clauses as subjects teaches each clause its subject; any other is taken whole. */
function lessonsOf({ text, subjects }: LabelledSentence): Lesson[] {
  const tokens = tokensOf(text);
  const cues = readCues(tokens);
  const clauses = splitClauses(tokens, cues);
  const whole = { from: 0, to: tokens.length };
  const parts = clauses.length > 1 && clauses.length === subjects.length ? clauses.map((clause, i) => ({ clause, said: subjects.slice(i, i + 1) })) : [{ clause: whole, said: subjects }];
  return parts.map(({ clause, said }) => ({ criterion: criterionFeatures(tokens, cues, clause), polarity: polarityFeatures(tokens, cues, clause), subjects: said }));
}

function fitted(examples: readonly { features: Features; holds: readonly boolean[] }[], classes: readonly string[], how: FitChoices): LinearModel {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const name of features.names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, n]) => n >= choices.least).map(([name]) => name).toSorted();
  const index = new Map(names.map((name, f) => [name, f]));
  const rows = examples.map(({ features, holds }): Example => ({ row: rowOf(index, features), holds: Float64Array.from(holds, Number) }));
  return { classes, features: names, index, ...pick(fitLogistic(rows, names.length, classes.length, how)) };
}

const pick = ({ weights, biases }: { weights: Float64Array; biases: Float64Array }) => ({ weights, biases });
