import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { feesFile, type Fees } from '../fees/fees.input.ts';
import { trainingFile, type TrainingRules } from './training.input.ts';

const kept = new Map<string, unknown>();

/** Lessons, quiz and gold audits; read once per process. Throws when the file does not fit its schema. */
export function loadTraining(dataDir: string): TrainingRules {
  return readOnce(join(dataDir, 'training', 'training.yaml'), trainingFile);
}

/** The fees of an edition, or of the one it is based on. Throws when neither has any. */
export function loadFees(dataDir: string, edition: { id: string; based_on?: string | undefined }): Fees {
  const [own = '', base] = [edition.id, edition.based_on].flatMap((id) => (id ? [join(dataDir, 'editions', id, 'fees.yaml')] : []));
  return readOnce(existsSync(own) || !base ? own : base, feesFile);
}

function readOnce<S extends z.ZodType>(path: string, schema: S): z.infer<S> {
  const known = kept.get(path);
  const value = known ?? schema.parse(parse(readFileSync(path, 'utf8')));
  kept.set(path, value);
  return value as z.infer<S>; // kept under its own path only
}
