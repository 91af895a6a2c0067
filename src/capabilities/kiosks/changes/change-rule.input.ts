import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';

const side = z.strictObject({ days: z.int().min(2), opinions: z.int().positive() });
const ruleFile = z.strictObject({
  window_days: z.int().min(28).max(182), least_before: side, least_after: side, most_p: z.number().positive().max(0.05), least_points: z.number().min(0).max(50), silent_after_days: z.int().positive(),
  source: z.strictObject({ kind: z.string(), ref: z.string() }), review_by: z.string(),
});

/** `data/opinion-alerts.yaml`. Throws on a file that does not fit. */
export function loadChangeRule(dataDir: string = defaultDataDir()): z.infer<typeof ruleFile> {
  return ruleFile.parse(parse(readFileSync(join(dataDir, 'opinion-alerts.yaml'), 'utf8')));
}
