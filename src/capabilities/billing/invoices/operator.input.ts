import { z } from 'zod';
import { isIsoDate } from '#core/calendar/date.ts';
import { isIban } from '#core/invoicing/iban.ts';
import { frenchVatId } from '#core/invoicing/french-rules.ts';
import { isSiren, isSiret } from '#core/shared/siret.ts';

const bilingual = z.strictObject({ fr: z.string().trim().min(1), en: z.string().trim().min(1) });
const isoDate = z.string().refine(isIsoDate);
const origin = {
  source: z.strictObject({ kind: z.enum(['law', 'state', 'practice', 'standard', 'parvis']), ref: z.string().min(1), note: bilingual.optional() }),
  review_by: isoDate,
};

/** `data/operator.yaml`: who sells. Strict: an unknown key is a mistake. */
export const operatorFile = z.strictObject({
  /** Invented values: every document says so. */
  demonstration: z.boolean(),
  ...origin,
  name: z.string().trim().min(1),
  legal_form: bilingual,
  siren: z.string().refine(isSiren, 'not a SIREN'),
  siret: z.string().refine(isSiret, 'not a SIRET'),
  vat_id: z.string(),
  address: z.strictObject({ line: z.string().min(1), postcode: z.string().min(1), city: z.string().min(1), country: z.string().length(2) }),
  contact: z.strictObject({ name: z.string().min(1), phone: z.string().min(1), email: z.email() }),
  electronic_address: z.strictObject({ scheme: z.string().min(1), id: z.string().min(1) }),
  bank: z.strictObject({ iban: z.string().refine(isIban, 'not an IBAN'), bic: z.string().regex(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/), account_name: z.string().min(1) }),
  vat_exemption_reason: bilingual.nullable(),
  early_payment: bilingual,
  legal_notes: z.array(bilingual),
  /** Base of the default interest, from the first day of each half-year. */
  ecb_rates: z.array(z.strictObject({ from: isoDate, percent: z.number().min(0), ...origin })).min(1),
  accounts: z.strictObject({ customers: z.string(), sales: z.string(), vat_collected: z.string(), bank: z.string() }),
}).refine((file) => file.siret.startsWith(file.siren), { path: ['siret'], message: 'of another SIREN' })
  .refine((file) => file.vat_id === frenchVatId(file.siren), { path: ['vat_id'], message: 'of another SIREN' });

export type Operator = z.infer<typeof operatorFile>;
