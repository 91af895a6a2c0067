import { z } from 'zod';

/** The form that adds a document. */
export const documentInput = z.object({ title: z.string('field_required').trim().min(1, 'field_required').max(200, 'field_too_long'), file: z.unknown() });
