import { defineTexts } from '#core/shared/texts.ts';
import type { EntryRow } from './entries.queries.server.ts';
import type { ExpenseKind } from './expense.ts';

type StatementState = 'draft' | 'closed' | 'paid';

/** Words of fees, expenses and statements, on pages, papers and in spreadsheets. */
export const feesTexts = defineTexts<{
  kinds: Record<EntryRow['kind'], string>; expenseKinds: Record<ExpenseKind, string>; states: Record<StatementState, string>; decisions: Record<'accepted' | 'refused' | 'waiting', string>;
  running: string; page: string; demonstration: string; demonstrationNote: string; statement: string; statementOf: (month: string) => string; person: string; month: string;
  closedOn: string; state: string; paidOn: (date: string, reference: string) => string; lines: string; date: string; label: string; amount: string; total: string; rule: string;
  file: (reference: string) => string; paymentColumns: string[]; paymentLabel: (reference: string) => string; lineColumns: string[]; noAccount: string;
}>({
  fr: {
    kinds: { fee: 'Audit validé', unpaid: 'Audit refusé, non payé', taken_back: 'Audit refusé après coup', expense: 'Frais accepté', correction: 'Correction' },
    expenseKinds: { travel: 'Kilomètres en voiture', transport: 'Transport en commun', postage: 'Affranchissement', telephone: 'Téléphone', other: 'Autre frais' },
    states: { draft: 'En cours', closed: 'Clos, à payer', paid: 'Payé' },
    decisions: { accepted: 'Accepté', refused: 'Refusé', waiting: 'À examiner' },
    running: 'Citoyens-mystère', page: 'Page', demonstration: 'Démonstration', demonstrationNote: 'Relevé imaginaire, sans valeur.',
    statement: 'Relevé', statementOf: (month) => `Indemnités et frais de ${month}`, person: 'Citoyen-mystère', month: 'Mois', closedOn: 'Clos le', state: 'État',
    paidOn: (date, reference) => `Payé le ${date}, référence ${reference}`, lines: 'Lignes', date: 'Date', label: 'Libellé', amount: 'Montant', total: 'Total à payer',
    rule: 'Un audit est payé une fois validé. Ce relevé ne change plus\u202f: une erreur se corrige par une ligne d’un relevé suivant.',
    file: (reference) => `Relevé ${reference}`,
    paymentColumns: ['Référence', 'Bénéficiaire', 'IBAN', 'Montant (€)', 'Libellé', 'Mois'], paymentLabel: (reference) => `Parvis ${reference}`,
    lineColumns: ['Date', 'Libellé', 'Montant (€)', 'Référence du relevé'], noAccount: 'Aucun compte déclaré',
  },
  en: {
    kinds: { fee: 'Audit validated', unpaid: 'Audit rejected, not paid', taken_back: 'Audit rejected afterwards', expense: 'Expense accepted', correction: 'Correction' },
    expenseKinds: { travel: 'Kilometres by car', transport: 'Public transport', postage: 'Postage', telephone: 'Telephone', other: 'Other expense' },
    states: { draft: 'In progress', closed: 'Closed, to be paid', paid: 'Paid' },
    decisions: { accepted: 'Accepted', refused: 'Refused', waiting: 'To examine' },
    running: 'Mystery citizens', page: 'Page', demonstration: 'Demonstration', demonstrationNote: 'An imaginary statement, without value.',
    statement: 'Statement', statementOf: (month) => `Fees and expenses of ${month}`, person: 'Mystery citizen', month: 'Month', closedOn: 'Closed on', state: 'State',
    paidOn: (date, reference) => `Paid on ${date}, reference ${reference}`, lines: 'Lines', date: 'Date', label: 'Label', amount: 'Amount', total: 'Total to be paid',
    rule: 'An audit is paid once validated. This statement no longer changes: a mistake is corrected by a line of a later statement.',
    file: (reference) => `Statement ${reference}`,
    paymentColumns: ['Reference', 'Payee', 'IBAN', 'Amount (€)', 'Label', 'Month'], paymentLabel: (reference) => `Parvis ${reference}`,
    lineColumns: ['Date', 'Label', 'Amount (€)', 'Reference of the statement'], noAccount: 'No account given',
  },
});
