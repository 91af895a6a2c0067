import { z } from 'zod';
import { requestKinds } from './request.ts';

const detail = z.string().trim().max(4000, 'field_too_long').transform((text) => text || null);
const kind = z.enum(requestKinds, 'choice_needed');

/** A request by somebody who is not signed in. */
export const requestInput = z.strictObject({ kind, email: z.string().trim().max(254, 'field_too_long').pipe(z.email('email_invalid')), detail });
/** The same by somebody whose account says who they are. */
export const ownRequestInput = z.strictObject({ kind, detail });

export const noteInput = z.strictObject({ note: z.string().trim().max(4000, 'field_too_long') });
export const reasonInput = z.strictObject({ note: z.string().trim().min(1, 'reason_needed').max(4000, 'field_too_long') });
export const extensionInput = reasonInput.extend({ months: z.coerce.number<string>().int().min(1).max(2) });
export const confirmedInput = noteInput.extend({ confirm: z.literal('yes', 'tick_to_confirm') });

const checks = {
  text: z.string().trim().min(1, 'field_required').max(300, 'field_too_long'),
  email: z.string().trim().max(254, 'field_too_long').pipe(z.email('email_invalid')),
  phone: z.string().trim().regex(/^\+?[\d .()-]{6,24}$/, 'phone_invalid'),
} as const;

/** How a corrected value is checked. */
export function correctedValue(as: 'text' | 'email' | 'phone'): z.ZodType<string> {
  return checks[as];
}

export type RequestInput = z.infer<typeof requestInput>;
