import { isSiren, isSiret } from '../shared/siret.ts';
import { isIban } from './iban.ts';
import type { InvoiceRule } from './invoice-rule.ts';
import { present } from './invoice-rule.ts';
import type { Invoice, Party } from './invoice.ts';

/** Penalties, fixed sum for recovery, discount: what an invoice between professionals must say (C. com., art. L. 441-9). */
const neededNotes = ['PMD', 'PMT', 'AAB'];
/** Rates of VAT in force in France, départements overseas and Corsica included. */
const frenchRates = [0, 0.9, 1.05, 1.75, 2.1, 5.5, 8.5, 10, 13, 20];

const notesOf = (invoice: Invoice, code: string) => invoice.notes.filter((note) => note.code === code);
const siretFits = ({ siret, siren }: Party) => siret === null || (isSiret(siret) && (siren === null || siret.startsWith(siren)));

/** What France asks beside the standard. Names are ours: the official sheet of the reform numbers them otherwise. */
export const frenchRules: readonly InvoiceRule[] = [
  { id: 'FR-NUMBER', says: 'a number has at most 20 letters, digits and hyphens (Chorus Pro)', holds: (i) => /^[A-Z0-9-]{1,20}$/i.test(i.number) },
  { id: 'FR-YEAR', says: 'dates are of this century', holds: (i) => [i.issueDate, i.dueDate, i.deliveryDate].every((date) => date === null || date.startsWith('20')) },
  { id: 'FR-PROCESS', says: 'the process is a deposit of services, goods or both', holds: (i) => ['S1', 'B1', 'M1'].includes(i.process) },
  { id: 'FR-NOTES', says: 'penalties, fixed sum for recovery and discount are each said once', holds: (i) => neededNotes.every((code) => notesOf(i, code).length === 1 && present(notesOf(i, code)[0]?.text)) },
  { id: 'FR-SELLER-SIREN', says: 'the seller has a SIREN', holds: (i) => i.seller.siren !== null && isSiren(i.seller.siren) },
  { id: 'FR-BUYER-SIRET', says: 'a public buyer is addressed by its SIRET', holds: (i) => i.buyer.siret !== null && isSiret(i.buyer.siret) },
  { id: 'FR-BUYER-SIREN', says: 'the SIREN of the buyer is right', holds: (i) => i.buyer.siren !== null && isSiren(i.buyer.siren) },
  { id: 'FR-SIRET-OF-SIREN', says: 'a SIRET begins with the SIREN of the same party', holds: (i) => siretFits(i.seller) && siretFits(i.buyer) },
  { id: 'FR-SELLER-ADDRESS', says: 'the seller has an electronic address', holds: (i) => present(i.seller.electronicAddress?.id) },
  { id: 'FR-BUYER-ADDRESS', says: 'the buyer has an electronic address', holds: (i) => present(i.buyer.electronicAddress?.id) },
  { id: 'FR-RATE', says: 'rates of VAT are in force in France', holds: (i) => [...i.lines.map((line) => line.vatPercent), ...i.vat.map((group) => group.percent)].every((rate) => frenchRates.includes(rate)) },
  { id: 'FR-VAT-KEY', says: 'a French VAT identifier holds the SIREN and its key', holds: (i) => [i.seller, i.buyer].every(({ vatId, siren }) => vatId === null || !vatId.startsWith('FR') || (siren !== null && vatId === frenchVatId(siren))) },
  { id: 'FR-IBAN', says: 'the IBAN has a right check', holds: (i) => i.payment === null || isIban(i.payment.iban) },
  { id: 'FR-CREDIT', says: 'a credit note names the invoice that it takes back, an invoice names none', holds: (i) => (i.type === '381') === (i.preceding !== null) },
  { id: 'FR-DELIVERY', says: 'the day of the service is said', holds: (i) => i.deliveryDate !== null },
  { id: 'FR-DUE', says: 'an invoice says when it is due, and that is not before its date', holds: (i) => i.type === '381' || (i.dueDate !== null && i.dueDate >= i.issueDate) },
];

/** The VAT identifier that belongs to a SIREN: its key is 12 + 3 times the rest of the SIREN by 97, by 97. */
export function frenchVatId(siren: string): string {
  return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`;
}
