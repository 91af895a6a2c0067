import { z } from 'zod';

export const proposalInput = z.object({
  version: z.coerce.number('field_invalid').int('field_invalid').positive('field_invalid'),
  item: z.string().regex(/^[a-z0-9-]{3,80}$/, 'field_invalid'),
  decision: z.enum(['accepted', 'refused'], 'field_invalid'),
  reason: z.string('field_required').trim().min(1, 'field_required').max(1_000, 'reply_too_long'),
});
