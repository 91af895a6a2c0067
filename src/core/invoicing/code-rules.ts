import type { InvoiceRule } from './invoice-rule.ts';

const categories = ['S', 'Z', 'E'];
/** Of the schemes of electronic addresses (EAS), those of France: SIRET, VAT, SIREN directory. */
const electronicSchemes = ['0009', '9957', '0225'];

/** Rules of EN 16931 on code lists (BR-CL-…), narrowed to the codes that Parvis writes. */
export const codeRules: readonly InvoiceRule[] = [
  { id: 'BR-CL-01', says: 'the type is that of an invoice or a credit note', holds: (i) => i.type === '380' || i.type === '381' },
  { id: 'BR-CL-04', says: 'the currency is the euro', holds: (i) => i.currency === 'EUR' },
  { id: 'BR-CL-14', says: 'countries are written in two letters', holds: (i) => [i.seller, i.buyer].every(({ address }) => /^[A-Z]{2}$/.test(address.country)) },
  { id: 'BR-CL-16', says: 'the means of payment is a transfer', holds: (i) => i.payment === null || ['30', '58'].includes(i.payment.code) },
  { id: 'BR-CL-17', says: 'VAT groups have a known category', holds: (i) => i.vat.every((group) => categories.includes(group.category)) },
  { id: 'BR-CL-18', says: 'lines have a known VAT category', holds: (i) => i.lines.every((line) => categories.includes(line.vatCategory)) },
  { id: 'BR-CL-23', says: 'units are of UN/ECE Recommendation 20', holds: (i) => i.lines.every((line) => ['C62', 'DAY', 'HUR'].includes(line.unitCode)) },
  { id: 'BR-CL-25', says: 'electronic addresses have a scheme in use in France', holds: (i) => [i.seller, i.buyer].every(({ electronicAddress }) => electronicAddress === null || electronicSchemes.includes(electronicAddress.scheme)) },
];
