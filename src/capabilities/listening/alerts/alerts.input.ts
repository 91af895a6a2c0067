import { z } from 'zod';

export const alertChoice = z.object({ alert: z.uuid('field_invalid'), what: z.enum(['seen', 'silenced', 'again'], 'field_invalid') });
export const letterChoice = z.object({ wanted: z.literal('yes').optional() });
