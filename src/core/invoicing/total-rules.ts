import type { InvoiceRule } from './invoice-rule.ts';
import { present } from './invoice-rule.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Tax on a taxable amount in cents, exact and then rounded half away from zero; computed anew, not by the module that made it. */
export function taxOn(net: number, percent: number): number {
  const hundredths = BigInt(net) * BigInt(Math.round(percent * 10_000));
  const half = 500_000n;
  const size = hundredths < 0n ? -hundredths : hundredths;
  const rounded = Number((size + half) / 1_000_000n);
  return hundredths < 0n ? -rounded : rounded;
}

/** Rules of EN 16931 on what must agree within an invoice (BR-CO-…), those that concern what Parvis issues. */
export const totalRules: readonly InvoiceRule[] = [
  { id: 'BR-CO-4', says: 'each line has a VAT category', holds: (i) => i.lines.every((line) => present(line.vatCategory)) },
  {
    id: 'BR-CO-9', says: 'a VAT identifier begins with the code of its country',
    holds: (i) => [i.seller.vatId, i.buyer.vatId].every((id) => id === null || /^[A-Z]{2}[0-9A-Z]+$/.test(id)),
  },
  { id: 'BR-CO-10', says: 'the sum of the lines is the sum of their net amounts', holds: (i) => i.totals.lines === sum(i.lines.map((line) => line.net)) },
  { id: 'BR-CO-13', says: 'the total without VAT is the sum of the lines', holds: (i) => i.totals.net === i.totals.lines },
  { id: 'BR-CO-14', says: 'the total of VAT is the sum of its groups', holds: (i) => i.totals.vat === sum(i.vat.map((group) => group.vat)) },
  { id: 'BR-CO-15', says: 'the total with VAT is the total without plus the VAT', holds: (i) => i.totals.gross === i.totals.net + i.totals.vat },
  { id: 'BR-CO-16', says: 'what is due is the total with VAT less what was paid', holds: (i) => i.totals.due === i.totals.gross - i.totals.prepaid },
  // A credit note in several takes what is left of the tax: a cent beside the product, within what the standard's own check allows.
  { id: 'BR-CO-17', says: 'the tax of a group is its taxable amount times its rate, to the cent', holds: (i) => i.vat.every((group) => !Number.isSafeInteger(group.net) || !Number.isFinite(group.percent) || Math.abs(group.vat - taxOn(group.net, group.percent)) <= (i.type === '381' ? 1 : 0)) },
  { id: 'BR-CO-18', says: 'there is at least one VAT group', holds: (i) => i.vat.length > 0 },
  { id: 'BR-CO-25', says: 'an amount to pay has a due date or terms of payment', holds: (i) => i.totals.due <= 0 || i.dueDate !== null || present(i.paymentTerms) },
  { id: 'BR-CO-26', says: 'the seller can be identified', holds: (i) => [i.seller.siret, i.seller.siren, i.seller.vatId].some(present) },
  {
    id: 'PARVIS-LINE', says: 'the net amount of a line is its quantity times its price, to the cent',
    holds: (i) => i.lines.every((line) => !Number.isSafeInteger(line.net) || line.net === line.quantity * line.unitPrice),
  },
];
