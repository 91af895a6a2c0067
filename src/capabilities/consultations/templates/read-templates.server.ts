import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import { stepKinds } from '#core/consultations/open-steps.ts';
import { audiences, stepProofs } from '../consultation.ts';

const text = z.string().min(1);
const label = z.strictObject({ fr: text, en: text });
const fields = z.record(z.string(), text);
const id = z.string().regex(/^[a-z][a-z-]*$/);

const template = z.strictObject({
  id, name: label, hint: label,
  /** From the opening to the closing. */
  days: z.int().min(1).max(366),
  audience: z.enum(audiences).default('everyone'),
  proof: z.enum(stepProofs).default('none'),
  /** What the body fills in first; `{id}` stands for it in the texts. */
  blanks: z.array(z.strictObject({ id, label, example: text, default: text.optional() })),
  words: fields,
  steps: z.array(z.strictObject({ kind: z.enum(stepKinds), fields })).min(1),
});

const file = z.strictObject({ source: text, review_by: z.iso.date(), templates: z.array(template).min(1) });

/** A consultation ready to be asked, but for its blanks. */
export type Template = z.infer<typeof template>;

const ready = new Map<string, Template[]>();

/** The templates of `data/consultations/templates.yaml`, in the order in which they are offered. Throws on a file that does not fit. */
export function readTemplates(dataDir: string = defaultDataDir()): Template[] {
  const known = ready.get(dataDir);
  if (known) return known;
  const { templates } = file.parse(parse(readFileSync(join(dataDir, 'consultations/templates.yaml'), 'utf8')));
  ready.set(dataDir, templates);
  return templates;
}
