import { z } from 'zod';
import { isIsoDate } from '#core/calendar/date.ts';

/** Small shapes which every file of an edition is made of. Strict everywhere: an unknown key is a mistake. */
export const bilingual = z.strictObject({ fr: z.string().trim().min(1), en: z.string().trim().min(1) });

export const isoDate = z.string().refine(isIsoDate, { params: { expected: 'YYYY-MM-DD' } });

export const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Codes of closed lists in code and of kinds of body: words joined by underscores. */
export const code = z.string().regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/);

export const dateRange = z.strictObject({ from: isoDate, to: isoDate });

export const sourceKinds = ['law', 'state', 'practice', 'standard', 'parvis'] as const;

/** Where a datum comes from. `ref`: keys of `sources.yaml` (`"M9, A13"`), or the name of a text. */
export const source = z.strictObject({
  kind: z.enum(sourceKinds),
  ref: z.string().trim().min(1),
  note: bilingual.optional(),
});

/** At the top of a file for all its entries; an entry may say otherwise. */
export const fileOrigin = { source, review_by: isoDate };
export const entryOrigin = { source: source.optional(), review_by: isoDate.optional() };

export const score = z.number().min(0).max(100);

export type Source = z.infer<typeof source>;
