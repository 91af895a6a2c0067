import { defineTexts } from '#core/shared/texts.ts';

/** The journal of one's own missions. */
export const journalTexts = defineTexts({
  fr: {
    title: 'Mon journal', lead: 'Vos missions, de la planification au paiement. Vous seul voyez ces chiffres, avec l’opérateur.', figures: 'Mes chiffres', carried: 'Missions confiées', sent: 'Audits envoyés', validated: 'Validés', returned: 'Revenus au moins une fois',
    validatedShare: 'Validés, parmi les audits décidés', firstTime: 'Validés du premier coup', late: 'Envoyés après la date limite', caption: 'Mes missions, la plus récente d’abord', body: 'Structure', channel: 'Canal', planned: 'Prévue', sentOn: 'Envoyé', decided: 'Contrôle', paid: 'Indemnité', open: 'Ouvrir la mission',
    returns: (n: number) => (n === 1 ? 'revenu une fois' : `revenu ${n} fois`), validatedOn: (date: string) => `Validé le ${date}`, rejectedOn: (date: string) => `Refusé le ${date}`, waiting: 'En contrôle', message: 'Message du contrôleur', notPaid: 'Non payé', inStatement: (reference: string) => `relevé ${reference}`, paidOn: (date: string) => `payé le ${date}`, due: 'au prochain relevé',
    empty: 'Aucune mission pour l’instant', emptyText: 'Elles apparaîtront ici dès qu’une campagne vous en confiera. En attendant, terminez votre formation.', toTraining: 'Ma formation', toMissions: 'Mes missions', dash: '–',
  },
  en: {
    title: 'My journal', lead: 'Your missions, from planning to payment. Only you see these figures, with the operator.', figures: 'My figures', carried: 'Missions given', sent: 'Audits sent', validated: 'Validated', returned: 'Came back at least once',
    validatedShare: 'Validated, among decided audits', firstTime: 'Validated first time', late: 'Sent after the closing date', caption: 'My missions, the latest first', body: 'Body', channel: 'Channel', planned: 'Planned', sentOn: 'Sent', decided: 'Review', paid: 'Fee', open: 'Open the mission',
    returns: (n: number) => (n === 1 ? 'came back once' : `came back ${n} times`), validatedOn: (date: string) => `Validated on ${date}`, rejectedOn: (date: string) => `Rejected on ${date}`, waiting: 'Under review', message: 'Message of the reviewer', notPaid: 'Not paid', inStatement: (reference: string) => `statement ${reference}`, paidOn: (date: string) => `paid on ${date}`, due: 'in the next statement',
    empty: 'No mission for now', emptyText: 'They will appear here once a campaign gives you some. Meanwhile, finish your training.', toTraining: 'My training', toMissions: 'My missions', dash: '–',
  },
});
