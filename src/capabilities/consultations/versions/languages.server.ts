import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';

const text = z.string().min(1);
const language = z.strictObject({ id: z.string().regex(/^[a-z]{2,3}$/), name: text, direction: z.enum(['ltr', 'rtl']).default('ltr') });
const file = z.strictObject({ source: text, review_by: z.iso.date(), languages: z.array(language).min(1) });

/** A language beside French and English, by the name that its readers give it. */
export type Language = z.infer<typeof language>;

const ready = new Map<string, Language[]>();

/** The languages of `data/consultations/languages.yaml`. Throws on a file that does not fit. */
export function readLanguages(dataDir: string = defaultDataDir()): Language[] {
  const known = ready.get(dataDir);
  if (known) return known;
  const { languages } = file.parse(parse(readFileSync(join(dataDir, 'consultations/languages.yaml'), 'utf8')));
  ready.set(dataDir, languages);
  return languages;
}
