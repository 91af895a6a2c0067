import { z } from 'zod';
import { longest } from '../entry-limits.ts';

/** The decision between two versions. */
export const competingInput = z.object({
  decision: z.enum(['left', 'taken', 'merged'], 'choice_needed'),
  reason: z.string().trim().min(1, 'reason_needed').max(longest.reason, 'field_too_long'),
  standing: z.coerce.number<string>().int().positive(),
});
