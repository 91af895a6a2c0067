import { z } from 'zod';
import { isIsoDate } from '#core/calendar/date.ts';

export const seenInput = z.object({ point: z.uuid('field_invalid'), on: z.string().refine(isIsoDate, 'field_invalid') });
