import { z } from 'zod';

/** A step that cannot be undone: the box must be ticked. */
export const confirmation = z.strictObject({ edition: z.string().min(1), confirmed: z.literal('yes', 'tick_to_confirm'), waiver: z.string().trim().max(500, 'field_too_long').default('') });
