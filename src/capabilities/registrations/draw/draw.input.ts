import { z } from 'zod';

/** A step of a draw that cannot be undone: the box must be ticked. */
export const drawStepInput = z.object({ edition: z.string(), confirmed: z.literal('yes', 'tick_to_confirm') });
export const beaconInput = drawStepInput.extend({ value: z.string().trim().min(1, 'field_required').max(200, 'field_too_long') });
export const nextPlaceInput = drawStepInput.extend({ registration: z.string() });
