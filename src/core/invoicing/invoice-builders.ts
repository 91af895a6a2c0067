import { cents, type Money } from '../shared/money.ts';
import { frenchVatId } from './french-rules.ts';
import type { Sold } from './invoice-totals.ts';
import { sumInvoice } from './invoice-totals.ts';
import { en16931Profile, type Invoice } from './invoice.ts';

/** What tests of invoices are made of: one right invoice, whose parts they replace. */
export const someSold: readonly Sold[] = [
  { name: 'Rapport personnalisé', quantity: 1, unitPrice: cents(125_000), vatPercent: 20 },
  { name: 'Présentation orale par un expert', quantity: 1, unitPrice: cents(80_000), vatPercent: 20 },
];

const seller: Invoice['seller'] = {
  name: 'Parvis (démonstration)', siren: '732829320', siret: '73282932000074', vatId: frenchVatId('732829320'),
  address: { line: '1 rue de l’Exemple', postcode: '75001', city: 'Paris', country: 'FR' },
  electronicAddress: { scheme: '0225', id: '732829320' },
  contact: { name: 'Service facturation', phone: '+33 1 99 00 00 00', email: 'facturation@parvis.example' },
};

const buyer: Invoice['buyer'] = {
  name: 'Commune de Bruz', siren: '213500473', siret: '21350047300011', vatId: null,
  address: { line: '1 place du Docteur Joly', postcode: '35170', city: 'Bruz', country: 'FR' },
  electronicAddress: { scheme: '0225', id: '213500473' }, contact: null,
};

export const threeNotes: Invoice['notes'] = [
  { code: 'PMD', text: 'Pénalités de retard au taux de la BCE majoré de 8 points.' },
  { code: 'PMT', text: 'Indemnité forfaitaire de 40 € pour frais de recouvrement.' },
  { code: 'AAB', text: 'Pas d’escompte pour paiement anticipé.' },
];

export function anInvoice(changes: Partial<Invoice> = {}, sold: readonly Sold[] = someSold, exemptionReason: string | null = null, prepaid?: Money): Invoice {
  return {
    profile: en16931Profile, process: 'S1', number: 'FA-2026-00001', type: '380', issueDate: '2026-11-25', currency: 'EUR',
    dueDate: '2026-12-25', paymentTerms: null, buyerReference: 'SERVICE-07', orderReference: 'ENG2026-114', salesOrder: 'PV-2027-0042', preceding: null,
    deliveryDate: '2026-11-20', notes: threeNotes, seller, buyer,
    payment: { code: '30', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', accountName: 'Parvis (démonstration)' },
    ...sumInvoice(sold, exemptionReason, prepaid),
    ...changes,
  };
}
