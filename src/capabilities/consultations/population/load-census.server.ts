import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const category = z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), label: bilingual });
const file = z.strictObject({
  source: z.strictObject({ kind: z.string(), ref: z.string() }), review_by: z.iso.date(), under_15: bilingual,
  variables: z.array(z.strictObject({ id: z.string().regex(/^[a-z]+$/), ordered: z.boolean(), label: bilingual, categories: z.array(category).min(2) })).min(1),
});

export type Census = z.infer<typeof file>;

/** The categories of `data/census.yaml`. Throws on a file that does not fit. */
export const loadCensus = (dataDir: string = defaultDataDir()): Census => file.parse(parse(readFileSync(join(dataDir, 'census.yaml'), 'utf8')));
