import { z } from 'zod';
import { channels } from '#core/scoring/dimensions.ts';

const amount = z.number().int().positive();
const origin = z.strictObject({ kind: z.string(), ref: z.string(), note: z.strictObject({ fr: z.string(), en: z.string() }).optional() });

/** data/editions/<id>/fees.yaml: what a validated audit and a kilometre are paid, in cents. */
export const feesFile = z.strictObject({
  audit_cents: z.strictObject(Object.fromEntries(channels.map((channel) => [channel, amount])) as Record<(typeof channels)[number], typeof amount>),
  kilometre_cents: amount,
  /** An expense comes at most this many days after it was made. */
  claim_days: z.number().int().positive(),
  /** Largest expense of one line. */
  most_cents: amount,
  source: origin,
  review_by: z.iso.date(),
});

export type Fees = z.infer<typeof feesFile>;
