import { z } from 'zod';
import { rhythms } from './subscription.ts';

export const subscriptionInput = z.object({ rhythm: z.enum(rhythms, 'field_invalid'), alerts: z.literal('yes').optional() })
  .transform(({ rhythm, alerts }) => ({ rhythm, alerts: alerts === 'yes' }));
