import { codeRules } from './code-rules.ts';
import { contentRules } from './content-rules.ts';
import { frenchRules } from './french-rules.ts';
import type { InvoiceRule } from './invoice-rule.ts';
import type { Invoice } from './invoice.ts';
import { totalRules } from './total-rules.ts';
import { vatRules } from './vat-rules.ts';

/** Every rule that is checked, in the order of the standard, then those of France. */
export const invoiceRules: readonly InvoiceRule[] = [...contentRules, ...totalRules, ...vatRules, ...codeRules, ...frenchRules];

/**
 * The rules that an invoice breaks; none when it may be issued. Written from the rules of EN 16931-1 (annex on
 * business rules) and of French law; the official sheets of rules (schematron) are published apart and not shipped here.
 */
export function brokenRules(invoice: Invoice): InvoiceRule[] {
  return invoiceRules.filter((rule) => !rule.holds(invoice));
}
