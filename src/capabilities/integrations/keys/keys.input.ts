import { z } from 'zod';
import { apiScopes, keyMonths } from './api-key.ts';

export const newKeyInput = z.strictObject({
  name: z.string('field_required').trim().min(1, 'field_required').max(80, 'field_too_long'),
  scopes: z.array(z.enum(apiScopes)).min(1, 'key_scopes_needed').default([]),
  months: z.coerce.number().refine((months) => keyMonths.some((one) => one === months), 'field_invalid').default(12),
});

export type NewKeyInput = z.infer<typeof newKeyInput>;

export const keyChoice = z.strictObject({ key: z.uuid('field_invalid') });
