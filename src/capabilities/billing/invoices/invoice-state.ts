import type { IsoDate } from '#core/calendar/date.ts';

/** Where an invoice stands; a credit note is `credit`. */
export const invoiceStates = ['issued', 'overdue', 'paid', 'to_refund', 'credited', 'credit'] as const;
export type InvoiceState = (typeof invoiceStates)[number];

/** What the list is narrowed to: accepted orders without invoice, or invoices of a state. */
export const listStates = ['to_issue', 'all', 'issued', 'overdue', 'paid', 'to_refund', 'credited', 'credit'] as const;
export type ListState = (typeof listStates)[number];

/** Amounts in cents. */
export interface Standing {
  series: string;
  netCents: number;
  grossCents: number;
  creditedNetCents: number;
  creditedGrossCents: number;
  paidCents: number;
  dueOn: IsoDate | null;
}

/** What is still to be paid; never below zero. A fully credited invoice asks for nothing, whatever cents rounding left. */
export function restOf(one: Standing): number {
  if (one.series === 'AV' || one.creditedNetCents >= one.netCents) return 0;
  return Math.max(0, one.grossCents - one.creditedGrossCents - one.paidCents);
}

/** What was paid beyond what is owed once credit notes are taken off: it goes back to the buyer. */
export function refundOf(one: Standing): number {
  return one.series === 'AV' ? 0 : Math.max(0, one.paidCents - Math.max(0, one.grossCents - one.creditedGrossCents));
}

export function stateOf(one: Standing, today: IsoDate): InvoiceState {
  if (one.series === 'AV') return 'credit';
  if (refundOf(one) > 0) return 'to_refund';
  if (one.creditedNetCents >= one.netCents) return 'credited';
  if (restOf(one) === 0) return 'paid';
  return one.dueOn !== null && one.dueOn < today ? 'overdue' : 'issued';
}
