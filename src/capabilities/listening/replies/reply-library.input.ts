import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import { setText } from '#core/shared/typography.ts';

const bilingual = z.strictObject({ fr: z.string(), en: z.string() }).transform(({ fr, en }) => ({ fr: setText(fr, 'fr'), en: setText(en, 'en') }));
const tones = z.strictObject({ positive: bilingual, negative: bilingual, mixed: bilingual, neutral: bilingual });

const libraryFile = z.strictObject({
  openings: tones, closings: tones,
  subjects: z.array(z.strictObject({ criterion: z.string(), negative: bilingual, positive: bilingual })),
  source: z.looseObject({ kind: z.string(), ref: z.string() }), review_by: z.string(),
});

export type ReplyLibrary = z.infer<typeof libraryFile>;

/** `data/listening-replies.yaml`. Throws on a file that does not fit. */
export function loadReplyLibrary(dataDir: string = defaultDataDir()): ReplyLibrary {
  return libraryFile.parse(parse(readFileSync(join(dataDir, 'listening-replies.yaml'), 'utf8')));
}
