import { z } from 'zod';

const optionalText = (most: number) => z.string().trim().max(most, 'field_too_long').transform((text) => text || null);

/** References of the body's accounting; both may be left empty. */
export const referencesInput = z.object({ serviceCode: optionalText(100).default(null), commitmentNumber: optionalText(50).default(null) });

export const reasonInput = z.object({ reason: z.string().trim().min(1, 'reason_needed').max(2000, 'field_too_long') });

export const optionalReason = z.object({ reason: optionalText(2000).default(null) });
