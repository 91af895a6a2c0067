import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';

const side = z.strictObject({ days: z.int().min(2), opinions: z.int().positive() });
const rulesFile = z.strictObject({
  /** Where no peers are known. */
  without_peers: z.strictObject({ mean: z.number().min(0).max(100), worth: z.number().positive() }),
  least_bodies: z.int().min(6),
  least_mentions_of_body: z.int().min(10),
  months: z.int().min(6).max(24),
  reply_within_hours: z.int().positive(),
  words: z.int().min(3).max(20),
  change: z.strictObject({
    window_days: z.int().min(28).max(182), least_before: side, least_after: side, most_p: z.number().positive().max(0.05), most_p_criterion: z.number().positive().max(0.05),
    least_points: z.number().min(0).max(50), silent_after_days: z.int().positive(),
  }),
  alerts_of_days: z.int().positive(),
  silence_days: z.int().positive(),
  proposals: z.array(z.strictObject({
    item: z.string(), of: z.enum(['reply_rate', 'median_hours']),
    options: z.array(z.strictObject({ at_least: z.number().min(0).max(1), value: z.string() })).optional(),
  })),
  source: z.strictObject({ kind: z.string(), ref: z.string() }), review_by: z.string(),
});

export type FigureRules = z.infer<typeof rulesFile>;

/** `data/listening-figures.yaml`. Throws on a file that does not fit. */
export function loadFigureRules(dataDir: string = defaultDataDir()): FigureRules {
  return rulesFile.parse(parse(readFileSync(join(dataDir, 'listening-figures.yaml'), 'utf8')));
}
