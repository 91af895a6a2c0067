import { defineTexts } from '#core/shared/texts.ts';

/** Headings and words of the files that leave the product. */
export const exportTexts = defineTexts({
  fr: {
    listName: 'Factures',
    listColumns: ['Numéro', 'Nature', 'État', 'Acheteur', 'SIREN', 'Émise le', 'Service fait le', 'Échéance', 'Montant HT', 'TVA', 'Montant TTC', 'Avoirs TTC', 'Réglé', 'Reste à payer'],
    kinds: { FA: 'Facture', AV: 'Avoir' },
    depositIndex: 'index.csv',
    depositColumns: ['Fichier', 'Numéro', 'Type', 'Date', 'SIRET acheteur', 'Acheteur', 'Code service', 'N° engagement', 'Montant HT', 'TVA', 'Montant TTC', 'Échéance', 'Empreinte SHA-256'],
    sales: 'Ventes', bank: 'Banque', customersLabel: 'Clients', salesLabel: 'Prestations de services', vatLabel: 'TVA collectée', bankLabel: 'Banque',
    documentLabel: (kind: string, number: string, buyer: string) => `${kind} ${number} ${buyer}`,
    paymentLabel: (number: string, reference: string) => `Règlement ${number} ${reference}`,
    refundLabel: (number: string, reference: string) => `Remboursement ${number} ${reference}`,
    reversalLabel: (number: string, reference: string) => `Annulation du règlement ${number} ${reference}`,
  },
  en: {
    listName: 'Invoices',
    listColumns: ['Number', 'Kind', 'State', 'Buyer', 'SIREN', 'Issued on', 'Service done on', 'Due date', 'Amount excl. VAT', 'VAT', 'Amount incl. VAT', 'Credited incl. VAT', 'Paid', 'Left to pay'],
    kinds: { FA: 'Invoice', AV: 'Credit note' },
    depositIndex: 'index.csv',
    depositColumns: ['File', 'Number', 'Type', 'Date', 'Buyer SIRET', 'Buyer', 'Service code', 'Commitment number', 'Amount excl. VAT', 'VAT', 'Amount incl. VAT', 'Due date', 'SHA-256 digest'],
    sales: 'Sales', bank: 'Bank', customersLabel: 'Customers', salesLabel: 'Services', vatLabel: 'VAT collected', bankLabel: 'Bank',
    documentLabel: (kind: string, number: string, buyer: string) => `${kind} ${number} ${buyer}`,
    paymentLabel: (number: string, reference: string) => `Payment ${number} ${reference}`,
    refundLabel: (number: string, reference: string) => `Refund ${number} ${reference}`,
    reversalLabel: (number: string, reference: string) => `Reversal of payment ${number} ${reference}`,
  },
});
