import type { InvoiceRule } from './invoice-rule.ts';
import { present } from './invoice-rule.ts';
import type { Invoice, VatCategory } from './invoice.ts';

const groupsOf = (invoice: Invoice, category: VatCategory) => invoice.vat.filter((group) => group.category === category);
const linesOf = (invoice: Invoice, category: VatCategory) => invoice.lines.filter((line) => line.vatCategory === category);
const isUsed = (invoice: Invoice, category: VatCategory) => linesOf(invoice, category).length > 0;

/** Rules of EN 16931 by category of VAT: standard rate (BR-S-…), zero rate (BR-Z-…), exempt (BR-E-…). */
export const vatRules: readonly InvoiceRule[] = [
  { id: 'BR-S-1', says: 'lines at a standard rate have a VAT group at a standard rate', holds: (i) => !isUsed(i, 'S') || groupsOf(i, 'S').length > 0 },
  { id: 'BR-S-2', says: 'a seller of lines at a standard rate has a VAT identifier', holds: (i) => !isUsed(i, 'S') || present(i.seller.vatId) },
  { id: 'BR-S-5', says: 'the rate of a line at a standard rate is above zero', holds: (i) => linesOf(i, 'S').every((line) => line.vatPercent > 0) },
  { id: 'BR-S-8', says: 'the taxable amount of each standard rate is the sum of its lines', holds: (i) => groupsOf(i, 'S').every((group) => group.net === sumAt(i, 'S', group.percent)) && everyRateHasOneGroup(i) },
  { id: 'BR-S-10', says: 'a standard rate has no reason for exemption', holds: (i) => groupsOf(i, 'S').every((group) => !present(group.exemptionReason)) },
  ...(['Z', 'E'] as const).flatMap((category) => rulesWithoutTax(category)),
  { id: 'BR-Z-10', says: 'a zero rate has no reason for exemption', holds: (i) => groupsOf(i, 'Z').every((group) => !present(group.exemptionReason)) },
  { id: 'BR-E-10', says: 'an exemption has its reason', holds: (i) => groupsOf(i, 'E').every((group) => present(group.exemptionReason)) },
];

/** What zero rate and exemption have in common. */
function rulesWithoutTax(category: 'Z' | 'E'): InvoiceRule[] {
  return [
    { id: `BR-${category}-1`, says: `lines of category ${category} have exactly one VAT group of it`, holds: (i) => groupsOf(i, category).length === (isUsed(i, category) ? 1 : 0) },
    { id: `BR-${category}-2`, says: `a seller of lines of category ${category} has a VAT identifier`, holds: (i) => !isUsed(i, category) || present(i.seller.vatId) },
    { id: `BR-${category}-5`, says: `the rate of a line of category ${category} is zero`, holds: (i) => linesOf(i, category).every((line) => line.vatPercent === 0) },
    { id: `BR-${category}-8`, says: `the taxable amount of category ${category} is the sum of its lines`, holds: (i) => groupsOf(i, category).every((group) => group.net === linesOf(i, category).reduce((sum, line) => sum + line.net, 0)) },
    { id: `BR-${category}-9`, says: `the tax of category ${category} is zero`, holds: (i) => groupsOf(i, category).every((group) => group.vat === 0) },
  ];
}

function sumAt(invoice: Invoice, category: VatCategory, percent: number): number {
  return linesOf(invoice, category).filter((line) => line.vatPercent === percent).reduce((sum, line) => sum + line.net, 0);
}

function everyRateHasOneGroup(invoice: Invoice): boolean {
  const rates = new Set(linesOf(invoice, 'S').map((line) => line.vatPercent));
  return groupsOf(invoice, 'S').length === 0 || [...rates].every((rate) => groupsOf(invoice, 'S').filter((group) => group.percent === rate).length === 1);
}
