import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { placeInEdition } from '#capabilities/grids/index.server.ts';
import { feesFile, type Fees } from '../fees/fees.input.ts';
import { channels } from '#core/scoring/dimensions.ts';
import { channelTestFile, trainingFile, type TrainingRules } from './training.input.ts';

const kept = new Map<string, unknown>();

/** Lessons, quiz and the test of each channel; read once per process. Throws when a file is missing or does not fit its schema. */
export function loadTraining(dataDir: string): TrainingRules {
  const folder = join(dataDir, 'training');
  const golds = channels.map((channel) => readOnce(join(folder, 'channels', `${channel}.yaml`), channelTestFile));
  return { ...readOnce(join(folder, 'training.yaml'), trainingFile), golds: golds.map(({ gold, channel, questions }) => ({ ...gold, channel, questions })) };
}

/** The fees of an edition, or of the one it is based on. Throws when neither has any. */
export function loadFees(dataDir: string, edition: { id: string; based_on?: string | undefined }): Fees {
  return readOnce(join(dataDir, placeInEdition('fees.yaml', edition, dataDir)), feesFile);
}

function readOnce<S extends z.ZodType>(path: string, schema: S): z.infer<S> {
  const known = kept.get(path);
  const value = known ?? schema.parse(parse(readFileSync(path, 'utf8')));
  kept.set(path, value);
  return value as z.infer<S>; // kept under its own path only
}
