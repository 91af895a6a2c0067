import { defineTexts } from '#core/shared/texts.ts';

/** Pages of one's own expenses and statements. */
export const feePageTexts = defineTexts({
  fr: {
    expenses: 'Mes frais', expensesLead: (rate: string, days: number) => `Kilomètres à ${rate} l’un, autres frais sur justificatif, dans les ${days} jours.`, claim: 'Déclarer un frais', kind: 'Nature du frais',
    spentOn: 'Date du frais', kilometres: 'Kilomètres parcourus', kilometresHint: 'Aller et retour, pour une visite en voiture.', amount: 'Montant payé (€)', amountHint: 'Pour tout ce qui n’est pas des kilomètres.', note: 'Objet', noteHint: 'Par exemple\u202f: visite du 12 avril, aller-retour en train.',
    proof: 'Justificatif', proofHint: (max: number) => `Photo (JPEG, PNG) ou PDF, ${max} Mo au plus. Masquez ce qui ne concerne pas le frais.`, optional: 'facultatif', send: 'Déclarer ce frais', sent: 'Frais déclaré\u202f: l’opérateur va l’examiner.',
    list: 'Frais déclarés', noExpense: 'Aucun frais déclaré', noExpenseText: 'Déclarez ici vos kilomètres et vos timbres\u202f: ils seront payés avec le relevé du mois.', state: 'Réponse', see: 'Voir le justificatif', noProof: 'Sans',
    statements: 'Mes relevés', statementsLead: 'Un relevé par mois\u202f: audits validés, frais acceptés, corrections.', next: 'Le prochain relevé', nextText: (total: string) => `En cours\u202f: ${total} à ce jour.`, nothing: 'Rien à payer pour le moment',
    nothingText: 'Une ligne apparaît ici dès qu’un de vos audits est validé ou qu’un frais est accepté.', closed: 'Relevés clos', none: 'Aucun relevé clos', noneText: 'Le premier arrivera au début du mois qui suit votre premier audit validé.', month: 'Mois', reference: 'Référence', total: 'Total', open: 'Ouvrir', pdf: 'Télécharger en PDF', csv: 'Télécharger en tableur', back: 'Revenir à mes relevés', proofShort: 'Justificatif',
  },
  en: {
    expenses: 'My expenses', expensesLead: (rate: string, days: number) => `Kilometres at ${rate} each, other expenses on proof, within ${days} days.`, claim: 'Claim an expense', kind: 'Kind of expense',
    spentOn: 'Date of the expense', kilometres: 'Kilometres driven', kilometresHint: 'There and back, for a visit by car.', amount: 'Amount paid (€)', amountHint: 'For everything but kilometres.', note: 'Subject', noteHint: 'For instance: visit of 12 April, return by train.',
    proof: 'Proof', proofHint: (max: number) => `Photo (JPEG, PNG) or PDF, ${max} MB at most. Mask what does not concern the expense.`, optional: 'optional', send: 'Claim this expense', sent: 'Expense claimed: the operator will examine it.',
    list: 'Claimed expenses', noExpense: 'No expense claimed', noExpenseText: 'Claim your kilometres and stamps here: they are paid with the statement of the month.', state: 'Answer', see: 'See the proof', noProof: 'None',
    statements: 'My statements', statementsLead: 'A statement a month: validated audits, accepted expenses, corrections.', next: 'The next statement', nextText: (total: string) => `In progress: ${total} so far.`, nothing: 'Nothing to be paid for now',
    nothingText: 'A line appears here once one of your audits is validated or an expense is accepted.', closed: 'Closed statements', none: 'No closed statement', noneText: 'The first comes at the start of the month after your first validated audit.', month: 'Month', reference: 'Reference', total: 'Total', open: 'Open', pdf: 'Download as PDF', csv: 'Download as a spreadsheet', back: 'Back to my statements', proofShort: 'Proof',
  },
});
