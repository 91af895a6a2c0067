import { z } from 'zod';
import { channels } from '#core/scoring/dimensions.ts';
import { bilingual, code, isoDate, source } from './shapes.input.ts';

/** `sources.yaml`: key -> address or name of the source. */
export const sourcesFile = z.strictObject({ sources: z.record(z.string().regex(/^[A-Z]\d{1,2}$/), z.string().min(1)) });

const published = z.number().min(0).max(100);

const pastEdition = z.strictObject({
  number: z.int().positive(),
  year: z.int(),
  participants: z.int().positive().nullable(),
  approximate: z.literal(true).optional(),
  mystery_citizens: z.int().positive().optional(),
  criteria_tested: z.int().positive().optional(),
  authority_percent: published.optional(),
  global: published.nullable(),
  best: published.optional(),
  worst: published.optional(),
  top_quartile: published.optional(),
  channels: z.partialRecord(z.enum(channels), published).optional(),
  groups: z.array(z.strictObject({ id: code, label: bilingual, score: published })).optional(),
  rates: z.array(z.strictObject({ id: code, label: bilingual, percent: published })).optional(),
  note: bilingual.optional(),
  /** Hardly comparable with the edition before: no line may join them. */
  breaks_series: z.literal(true).optional(),
  source,
});

/** `history.yaml`: published results of past editions; `null` = not found. */
export const historyFile = z.strictObject({ review_by: isoDate, editions: z.array(pastEdition).min(1) });

export type SourcesFile = z.infer<typeof sourcesFile>;
export type HistoryFile = z.infer<typeof historyFile>;
export type PastEdition = z.infer<typeof pastEdition>;
