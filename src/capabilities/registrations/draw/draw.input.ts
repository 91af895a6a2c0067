import { z } from 'zod';

/** A step of a draw that cannot be undone: the box must be ticked. */
export const drawStepInput = z.object({ edition: z.string(), confirmed: z.literal('yes', 'tick_to_confirm') });
const value = z.string().trim().min(1, 'field_required').max(200, 'field_too_long');
/** Typed twice: a slip of one digit would be another draw. */
export const beaconInput = drawStepInput.extend({ value, again: value });
/** Once it is too late for the day of the data: the day of a later public value, and why. */
export const lateFreezeInput = drawStepInput.extend({
  beaconOn: z.string().min(1, 'field_required').pipe(z.iso.date('date_invalid')), reason: z.string().trim().min(1, 'field_required').max(500, 'field_too_long'),
});
export const nextPlaceInput = drawStepInput.extend({ registration: z.string() });
