import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';

const least = z.strictObject({ opinions: z.int().min(30), days: z.int().min(5) });
const ruleFile = z.strictObject({ least, least_of_criterion: least, after_days: z.int().min(31), source: z.strictObject({ kind: z.string(), ref: z.string() }), review_by: z.string() });

export type ReleaseRule = z.infer<typeof ruleFile>;

/** `data/opinion-release.yaml`. Throws on a file that does not fit. */
export function loadReleaseRule(dataDir: string = defaultDataDir()): ReleaseRule {
  return ruleFile.parse(parse(readFileSync(join(dataDir, 'opinion-release.yaml'), 'utf8')));
}
