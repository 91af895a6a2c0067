import { z } from 'zod';
import { bilingual, entryOrigin, fileOrigin, kebab } from './shapes.input.ts';

/** A period of retention: exactly one of `months` and `days`, from the moment that `from` tells. */
const retentionRule = z
  .strictObject({
    id: kebab,
    months: z.int().min(1).max(600).optional(),
    days: z.int().min(1).max(3660).optional(),
    label: bilingual,
    from: bilingual,
    ...entryOrigin,
  })
  .refine(({ months, days }) => (months === undefined) !== (days === undefined), { params: { expected: 'months | days' } });

/** retention.yaml: how long each kind of personal data is kept, and where the period comes from. */
export const retentionFile = z
  .strictObject({ ...fileOrigin, rules: z.array(retentionRule).min(1) })
  .refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length, { params: { expected: 'unique ids' } });

type RetentionFile = z.infer<typeof retentionFile>;

/** A rule with the source that holds for it. */
export type RetentionRule = RetentionFile['rules'][number] & { source: RetentionFile['source'] };
