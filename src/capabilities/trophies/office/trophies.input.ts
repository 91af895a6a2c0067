import { z } from 'zod';

/** A step that cannot be taken back: the box must be ticked. */
export const trophyStepInput = z.strictObject({ edition: z.string().min(1), confirmed: z.literal('yes', 'tick_to_confirm') });
