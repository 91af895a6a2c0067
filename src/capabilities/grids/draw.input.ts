import { z } from 'zod';
import { bilingual, fileOrigin, isoDate, kebab } from './shapes.input.ts';

/**
 * `draw.yaml`: how the free places of the edition are drawn. `committed`: by when the fingerprint of the seed is public;
 * `closes`: last day of the registrations that take part; `announced`: day of the answers. `beacon`: a public value of a
 * later day that nobody can know before, with the form in which it is typed. `targets`: weights of the strata. `passes`:
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
    pattern: z.string().min(1).refine(isPattern, { params: { expected: 'a regular expression' } }),
    example: z.string().min(1),
  }),
  announced: isoDate,
  targets: z.array(z.strictObject({ stratum: kebab, share: z.int().positive() })).min(1),
  passes: z.array(z.strictObject({ who: z.enum(['newcomers', 'everyone']), within: z.enum(['stratum', 'all']) })).min(1),
});

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').unicode;
  } catch {
    return false;
  }
}

export type DrawFileData = z.infer<typeof drawFile>;
