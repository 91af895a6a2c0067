import type { IsoDate } from '../calendar/date.ts';
import { addDays } from '../calendar/date.ts';
import type { Money } from '../shared/money.ts';
import { addMoney, cents, multiplyMoney, percent } from '../shared/money.ts';

/**
 * Last day to pay an invoice: the legal term of the kind of body (30, 50 or 60 days of the calendar), counted from its
 * reception, but not before the service is done (Code de la commande publique, art. R. 2192-10 and following).
 */
export function paymentDue(invoice: { received: IsoDate; serviceDone: IsoDate; paymentDays: number }): IsoDate {
  const start = invoice.received > invoice.serviceDone ? invoice.received : invoice.serviceDone;
  return addDays(start, invoice.paymentDays);
}

/** `late_payment` of `prices.yaml`. */
export type LatePaymentTerms = { points_over_ecb: number; fixed_cents: number };

export type LatePayment = { ratePercent: number; interest: Money; fixed: Money; total: Money };

/**
 * Default interest on an amount including VAT paid `daysLate` days after its due date: rate of the European Central
 * Bank plus the points of the law, over a year of 365 days, and the fixed sum for recovery costs. Nothing when in time.
 */
export function latePayment(gross: Money, daysLate: number, ecbPercent: number, terms: LatePaymentTerms): LatePayment {
  const ratePercent = ecbPercent + terms.points_over_ecb;
  if (daysLate <= 0) return { ratePercent, interest: cents(0), fixed: cents(0), total: cents(0) };
  const { numerator, denominator } = percent(ratePercent);
  const interest = multiplyMoney(gross, { numerator: numerator * daysLate, denominator: denominator * 365 });
  const fixed = cents(terms.fixed_cents);
  return { ratePercent, interest, fixed, total: addMoney(interest, fixed) };
}
