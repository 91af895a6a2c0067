import { z } from 'zod';
import { compactDigits } from '#core/shared/siret.ts';

/** Facts that the operator may set in place of what the directory and the edition's rules say. */
export const correctionInput = z.object({
  kind: z.string().trim().min(1, 'choice_needed').max(40),
  /** Inhabitants; empty = those of the directory. */
  population: z
    .string()
    .trim()
    .refine((text) => text === '' || /^\d{1,8}$/.test(compactDigits(text)), 'population_invalid')
    .transform((text) => (text === '' ? null : Number(compactDigits(text)))),
  /** Price band: `annex`, the place of a band from 0, or empty = by the rule. */
  band: z.string().regex(/^(annex|\d)?$/, 'field_invalid').transform((text) => text || null),
  /** Stratum; empty = by the rule. */
  stratum: z.string().max(40).transform((text) => text || null),
  reason: z.string().trim().min(1, 'reason_needed').max(2000, 'field_too_long'),
});

export type CorrectionInput = z.infer<typeof correctionInput>;
