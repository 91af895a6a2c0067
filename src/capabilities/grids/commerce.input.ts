import { z } from 'zod';
import { bilingual, code, entryOrigin, fileOrigin, isoDate, kebab, source } from './shapes.input.ts';

const cents = z.int().nonnegative();

/** `up_to` inhabitants, inclusive; the last band is open. */
const priceBand = z.strictObject({ up_to: z.int().positive().optional(), cents: cents.nullable() });

const formula = z.strictObject({
  id: kebab,
  label: bilingual,
  description: bilingual,
  sure_place: z.boolean(),
  bands: z.array(priceBand).min(1),
  annex_cents: cents.optional(),
  boundary_note: bilingual.optional(),
  ...entryOrigin,
});

const option = z.strictObject({
  id: kebab,
  label: bilingual,
  unit: z.enum(['site', 'organisation']),
  cents: cents.nullable(),
  /** The operator gives it free to the first so many bodies that ask. */
  free_for_first: z.int().positive().optional(),
  ...entryOrigin,
});

/** `prices.yaml`: whole euro cents before VAT; `null` = on quotation. */
export const pricesFile = z.strictObject({
  ...fileOrigin,
  currency: z.literal('EUR'),
  vat_percent: z.number().min(0).max(100),
  formulas: z.array(formula).min(1),
  options: z.array(option),
  several_sites: z.literal('quotation'),
  late_payment: z.strictObject({ points_over_ecb: z.number(), fixed_cents: cents, source, review_by: isoDate }),
  purchase_thresholds: z.array(z.strictObject({ from: isoDate, cents, source, review_by: isoDate })).min(1),
});

const stratum = z.strictObject({
  id: kebab,
  up_to: z.int().positive().optional(),
  label: bilingual,
  ...entryOrigin,
});

const kindOfBody = z.strictObject({
  id: code,
  label: bilingual,
  authority: z.boolean(),
  stratified: z.boolean(),
  annex_price: z.boolean(),
  payment_days: z.int().positive(),
  ...entryOrigin,
});

/** `strata.yaml`: population strata (`up_to` inclusive, the last one open) and kinds of body. */
export const strataFile = z.strictObject({
  ...fileOrigin,
  strata: z.array(stratum).min(1),
  kinds: z.array(kindOfBody).min(1),
  without_population: z.enum(['upper_band', 'lower_band']),
});

export type PricesFile = z.infer<typeof pricesFile>;
export type StrataFile = z.infer<typeof strataFile>;
export type KindOfBody = z.infer<typeof kindOfBody>;
export type Stratum = z.infer<typeof stratum>;
