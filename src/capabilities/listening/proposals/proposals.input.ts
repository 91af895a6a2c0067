import { z } from 'zod';

/** What a reviewer makes of a proposal; its fields stand beside those of other forms of the same page. */
export const proposalInput = z.object({
  version: z.coerce.number('field_invalid').int('field_invalid').positive('field_invalid'),
  item: z.string().regex(/^[a-z0-9-]{3,80}$/, 'field_invalid'),
  decision: z.enum(['accepted', 'refused'], 'field_invalid'),
  proposalReason: z.string('field_required').trim().min(1, 'field_required').max(1_000, 'reply_too_long'),
});
