import { isIsoDate } from '../calendar/date.ts';
import type { InvoiceRule } from './invoice-rule.ts';
import { present } from './invoice-rule.ts';
import type { PostalAddress } from './invoice.ts';
import { en16931Profile } from './invoice.ts';

const isAmount = (value: number): boolean => Number.isSafeInteger(value);
const isAddress = (address: PostalAddress): boolean => [address.line, address.postcode, address.city, address.country].some(present);

/** Rules of EN 16931 on what an invoice must hold (BR-1 to BR-65), those that concern what Parvis issues. */
export const contentRules: readonly InvoiceRule[] = [
  { id: 'BR-1', says: 'the invoice names its specification', holds: (i) => i.profile === en16931Profile },
  { id: 'BR-2', says: 'the invoice has a number', holds: (i) => present(i.number) },
  { id: 'BR-3', says: 'the invoice has a date of issue', holds: (i) => isIsoDate(i.issueDate) },
  { id: 'BR-4', says: 'the invoice has a type', holds: (i) => present(i.type) },
  { id: 'BR-5', says: 'the invoice has a currency', holds: (i) => present(i.currency) },
  { id: 'BR-6', says: 'the seller has a name', holds: (i) => present(i.seller.name) },
  { id: 'BR-7', says: 'the buyer has a name', holds: (i) => present(i.buyer.name) },
  { id: 'BR-8', says: 'the seller has a postal address', holds: (i) => isAddress(i.seller.address) },
  { id: 'BR-9', says: 'the address of the seller has a country', holds: (i) => present(i.seller.address.country) },
  { id: 'BR-10', says: 'the buyer has a postal address', holds: (i) => isAddress(i.buyer.address) },
  { id: 'BR-11', says: 'the address of the buyer has a country', holds: (i) => present(i.buyer.address.country) },
  { id: 'BR-12', says: 'the sum of the lines is given', holds: (i) => isAmount(i.totals.lines) },
  { id: 'BR-13', says: 'the total without VAT is given', holds: (i) => isAmount(i.totals.net) },
  { id: 'BR-14', says: 'the total with VAT is given', holds: (i) => isAmount(i.totals.gross) },
  { id: 'BR-15', says: 'the amount due is given', holds: (i) => isAmount(i.totals.due) },
  { id: 'BR-16', says: 'there is at least one line', holds: (i) => i.lines.length > 0 },
  { id: 'BR-21', says: 'each line has an identifier', holds: (i) => i.lines.every((line) => present(line.id)) },
  { id: 'BR-22', says: 'each line has a quantity', holds: (i) => i.lines.every((line) => Number.isFinite(line.quantity)) },
  { id: 'BR-23', says: 'the quantity of each line has a unit', holds: (i) => i.lines.every((line) => present(line.unitCode)) },
  { id: 'BR-24', says: 'each line has a net amount', holds: (i) => i.lines.every((line) => isAmount(line.net)) },
  { id: 'BR-25', says: 'what each line sells has a name', holds: (i) => i.lines.every((line) => present(line.name)) },
  { id: 'BR-26', says: 'what each line sells has a price', holds: (i) => i.lines.every((line) => isAmount(line.unitPrice)) },
  { id: 'BR-27', says: 'no price is negative', holds: (i) => i.lines.every((line) => line.unitPrice >= 0) },
  { id: 'BR-45', says: 'each VAT group has its taxable amount', holds: (i) => i.vat.every((group) => isAmount(group.net)) },
  { id: 'BR-46', says: 'each VAT group has its tax', holds: (i) => i.vat.every((group) => isAmount(group.vat)) },
  { id: 'BR-47', says: 'each VAT group has a category', holds: (i) => i.vat.every((group) => present(group.category)) },
  { id: 'BR-48', says: 'each VAT group has a rate', holds: (i) => i.vat.every((group) => Number.isFinite(group.percent)) },
  { id: 'BR-49', says: 'payment instructions name the means', holds: (i) => i.payment === null || present(i.payment.code) },
  { id: 'BR-50', says: 'an account to pay to has its identifier', holds: (i) => i.payment === null || present(i.payment.iban) },
  { id: 'BR-55', says: 'an invoice referred to is named by its number', holds: (i) => i.preceding === null || present(i.preceding.number) },
  { id: 'BR-61', says: 'a transfer of money names the account', holds: (i) => !['30', '58'].includes(i.payment?.code ?? '') || present(i.payment?.iban) },
  { id: 'BR-62', says: 'the electronic address of the seller names its scheme', holds: (i) => i.seller.electronicAddress === null || present(i.seller.electronicAddress.scheme) },
  { id: 'BR-63', says: 'the electronic address of the buyer names its scheme', holds: (i) => i.buyer.electronicAddress === null || present(i.buyer.electronicAddress.scheme) },
];
