import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import type { SilenceRule } from '#core/consultations/no-silence.ts';

const rules = z.looseObject({ no_silence: z.strictObject({ days: z.int().min(1).max(365) }) });
const known = new Map<string, SilenceRule>();

/** Days within which an idea is answered before its silence is told (`data/consultations.yaml`). Throws on a file that does not fit. */
export function silenceRule(dataDir: string = defaultDataDir()): SilenceRule {
  const kept = known.get(dataDir);
  if (kept) return kept;
  const { no_silence: rule } = rules.parse(parse(readFileSync(join(dataDir, 'consultations.yaml'), 'utf8')));
  known.set(dataDir, rule);
  return rule;
}
