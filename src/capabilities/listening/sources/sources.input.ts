import { z } from 'zod';
import { adapters } from '#core/listening/entry/adapters/adapters.ts';
import { legalBases } from './source.ts';

/** A source as its form declares it. */
export const sourceInput = z.object({
  name: z.string().trim().min(2, 'field_required').max(120),
  adapter: z.string().refine((id) => adapters.some((one) => one.id === id), 'choice_needed'),
  basis: z.enum(legalBases, 'choice_needed'),
  licence: z.string().trim().min(2, 'field_required').max(200),
  information: z.string().trim().max(500).default('').transform((text) => (text === '' ? null : text)),
  keepMonths: z.coerce.number('field_invalid').int('field_invalid').min(1, 'field_invalid').max(24, 'mention_kept_too_long'),
  mayReply: z.enum(['yes', 'no']).default('no').transform((answer) => answer === 'yes'),
});

export type SourceInput = z.infer<typeof sourceInput>;
