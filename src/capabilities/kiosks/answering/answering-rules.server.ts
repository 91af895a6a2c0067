import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir, listEditionIds } from '#capabilities/grids/index.server.ts';

const rulesFile = z.strictObject({
  answer_within_working_days: z.int().min(1).max(60),
  source: z.strictObject({ kind: z.string(), ref: z.string() }), review_by: z.string(),
});

export interface AnsweringRules {
  /** Working days from reception within which a first answer is promised. */
  answerWithin: number;
}

const known = new Map<string, AnsweringRules>();

/** The promise in force: `answering.yaml` of the newest edition that has one. Throws on a file that does not fit. */
export function answeringRules(dataDir: string = defaultDataDir()): AnsweringRules {
  const kept = known.get(dataDir);
  if (kept) return kept;
  const id = listEditionIds(dataDir).findLast((edition) => existsSync(join(dataDir, 'editions', edition, 'answering.yaml'))) ?? '';
  const file = rulesFile.parse(parse(readFileSync(join(dataDir, 'editions', id, 'answering.yaml'), 'utf8')));
  const rules = { answerWithin: file.answer_within_working_days };
  known.set(dataDir, rules);
  return rules;
}
