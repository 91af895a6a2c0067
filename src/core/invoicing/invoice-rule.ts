import type { Invoice } from './invoice.ts';

/** One business rule. `says` is the rule in our own words; its number is that of the standard. */
export type InvoiceRule = { id: string; says: string; holds(invoice: Invoice): boolean };

/** Whether a text says something. */
export function present(text: string | null | undefined): boolean {
  return typeof text === 'string' && text.trim() !== '';
}
