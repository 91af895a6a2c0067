import { z } from 'zod';
import { isIsoDate, type IsoDate } from '#core/calendar/date.ts';
import { readAmount } from '#core/invoicing/read-amount.ts';
import { compactDigits, isSiret } from '#core/shared/siret.ts';

/** What the operator says before an invoice is issued; `siret` where the order has none. */
export function issueInput(today: IsoDate) {
  return z.object({ serviceDoneOn: dayUntil(today), siret: z.string().transform(compactDigits).refine((digits) => digits === '' || isSiret(digits), 'siret_invalid').default('') });
}

function dayUntil(today: IsoDate) {
  return z.string().trim().min(1, { message: 'field_required', abort: true }).refine((text) => isIsoDate(text), { message: 'date_invalid', abort: true }).refine((text) => text <= today, 'day_to_come');
}

const amount = z.string().trim().min(1, 'field_required').transform((text, check) => {
  const read = readAmount(text);
  if (read !== null && read > 0) return read;
  check.addIssue({ code: 'custom', message: 'amount_invalid' });
  return z.NEVER;
});

export function paymentInput(today: IsoDate) {
  return z.object({ paidOn: dayUntil(today), amount, reference: z.string().trim().min(1, 'field_required').max(140, 'field_too_long') });
}

export function depositInput(today: IsoDate) {
  return z.object({ depositedOn: dayUntil(today) });
}

export function receptionInput(today: IsoDate) {
  return z.object({ receivedOn: dayUntil(today) });
}

/** `amounts`: by identifier of the line; an empty one takes nothing back. */
export const creditInput = z.object({
  reason: z.string().trim().min(1, 'reason_needed').max(500, 'field_too_long'),
  amounts: z.record(z.string(), z.string().trim().transform((text, check) => {
    const read = text === '' ? 0 : readAmount(text);
    if (read !== null) return read;
    check.addIssue({ code: 'custom', message: 'amount_invalid' });
    return z.NEVER;
  })),
});
