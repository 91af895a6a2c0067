import { z } from 'zod';
import { bilingual, fileOrigin } from './shapes.input.ts';

const days = z.array(z.int().positive()).max(10);

/**
 * `orders.yaml`: what the order form says, and when bodies are reminded of it. `reminder_days` count from the day the
 * form was made ready, `reminder_days_before_closing` backwards from the last day of sign-up.
 */
export const ordersFile = z.strictObject({
  ...fileOrigin,
  reminder_days: days,
  reminder_days_before_closing: days,
  quote_valid_days: z.int().positive(),
  link_days_after_results: z.int().nonnegative(),
  conditions: z.array(z.strictObject({ title: bilingual, text: bilingual })).min(1),
  personal_data: bilingual,
});

export type OrdersFile = z.infer<typeof ordersFile>;
