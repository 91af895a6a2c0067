import { z } from 'zod';
import { bilingual, fileOrigin, isoDate, kebab } from './shapes.input.ts';

/**
 * `draw.yaml`: how the free places of the edition are drawn. `committed`: by when the fingerprint of the seed is public;
 * `closes`: last day of the registrations that take part; `announced`: day of the answers. `beacon`: a public value of a
 * later day that nobody can know before: groups of numbers with their bounds, and the form in which they are typed. `targets`: weights of the strata. `passes`:
 * who takes places, one pass after the other.
 */
export const drawFile = z.strictObject({
  ...fileOrigin,
  committed: isoDate,
  closes: isoDate,
  beacon: z.strictObject({
    on: isoDate,
    label: bilingual,
    form: bilingual,
    numbers: z.array(z.strictObject({ count: z.int().positive(), from: z.int().nonnegative(), to: z.int().nonnegative() })).min(1),
    example: z.string().min(1),
  }),
  announced: isoDate,
  targets: z.array(z.strictObject({ stratum: kebab, share: z.int().positive() })).min(1),
  passes: z.array(z.strictObject({ who: z.enum(['newcomers', 'everyone']), within: z.enum(['stratum', 'all']) })).min(1),
});

export type DrawFileData = z.infer<typeof drawFile>;
