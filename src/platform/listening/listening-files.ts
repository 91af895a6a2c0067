import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { readLabelled, type LabelledSentence } from '#core/listening/model/labelled.ts';
import { learnListening } from '#core/listening/model/learn.ts';
import { readModel, writeModel, type ListeningModel } from '#core/listening/model/listening-model.ts';

export type Split = 'training' | 'development' | 'held-out';

/** Where the labelled sentences and the model lie. */
export const listeningFolder = resolve(import.meta.dirname, '../../../data/listening');

/** All sentences of a split, file after file in the order of their names. */
export function readSplit(split: Split, folder = listeningFolder): LabelledSentence[] {
  return filesOf(split, folder).flatMap((file) => readLabelled(readFileSync(file, 'utf8')));
}

function filesOf(split: Split, folder: string): string[] {
  const place = join(folder, split);
  return existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.tsv')).toSorted().map((name) => join(place, name)) : [];
}

/** The criteria of the grid, in its order. */
export function readCriteria(): string[] {
  const file = resolve(import.meta.dirname, '../../../data/editions/2026/criteria.yaml');
  return (parse(readFileSync(file, 'utf8')) as { criteria: { id: string }[] }).criteria.map(({ id }) => id); // validated where editions are loaded
}

/** The model as a text, from what lies in `training` and nothing else. */
export function trainedModel(folder = listeningFolder): string {
  const digest = createHash('sha256');
  for (const file of filesOf('training', folder)) digest.update(readFileSync(file));
  return writeModel(learnListening(readSplit('training', folder), readCriteria(), digest.digest('hex').slice(0, 12)));
}

let shipped: ListeningModel | undefined;

/** The model that is shipped; read once. */
export function shippedModel(): ListeningModel {
  return (shipped ??= readModel(readFileSync(join(listeningFolder, 'model.json'), 'utf8')));
}
