import { z } from 'zod';
import { locales } from '#core/shared/texts.ts';

/** The public form. `commune`: INSEE code of the town once chosen; `town`: what was typed. */
export const applicationInput = z.strictObject({
  name: z.string().trim().min(1, 'field_required').max(120, 'field_too_long'),
  email: z.string().trim().max(254, 'field_too_long').pipe(z.email('email_invalid')),
  commune: z.string().regex(/^([0-9AB]{5})?$/, 'field_invalid').default(''),
  town: z.string().trim().max(200, 'field_too_long').default(''),
  motivation: z.string().trim().min(1, 'field_required').max(2000, 'field_too_long'),
  adult: z.literal('yes', 'application_adult'),
  locale: z.enum(locales),
});

export type ApplicationInput = z.infer<typeof applicationInput>;

export const applicationDecisionInput = z.strictObject({
  decision: z.enum(['accepted', 'waiting', 'declined'], 'choice_needed'),
  reason: z.string().trim().max(1000, 'field_too_long').default(''),
});
