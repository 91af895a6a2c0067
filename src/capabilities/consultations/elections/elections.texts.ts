import { defineTexts } from '#core/shared/texts.ts';

/** Words of the page on elections. */
export const electionsTexts = defineTexts({
  fr: {
    title: 'Avant une élection', lead: 'Avant une élection, la loi limite ce qu’une collectivité peut mettre en avant. Voici ce qu’elle restreint dans cette consultation, aujourd’hui.', notAdvice: 'Ces règles sont des données revues à date fixe, non un avis juridique. En cas de doute, demandez à votre service juridique ou au contrôle de légalité.',
    link: 'Élections', free: 'Rien n’est verrouillé aujourd’hui', freeText: 'Aucune règle préélectorale ne limite cette consultation à ce jour.',
    locked: 'Verrouillé', isFree: 'Libre', careful: 'Libre, avec prudence', wentOn: 'Passé outre', action: 'Ce que vous faites', now: 'Aujourd’hui', because: 'Pourquoi',
    actions: {
      open: 'Ouvrir ou fermer la consultation', collect: 'Recueillir des avis', answer: 'Répondre aux habitants', results: 'Publier les résultats', announce: 'Annoncer la décision', promote: 'Mettre en valeur la consultation ou la collectivité', rank: 'Publier un classement',
      feature_person: 'Nommer ou montrer un élu candidat', mass_mail: 'Écrire en nombre aux habitants',
    },
    until: (election: string, day: string) => `${election}, jusqu’au ${day}`, uncertain: 'date non fixée\u202f: la période peut changer', source: (ref: string) => `Source\u202f: ${ref}`,
    goOn: 'Passer outre', goOnHint: 'Une personne responsable peut continuer, si elle dit pourquoi. Le motif, la date et les règles du jour sont gardés comme preuve et ne changent plus.', reason: 'Motif', reasonHint: 'Au moins 20 signes. Exemple\u202f: réunion prévue au calendrier avant la période, sans mise en valeur.', goOnConfirm: 'Je prends cette décision', kept: 'Décisions gardées', keptNone: 'Personne n’est passé outre.', keptOn: (day: string) => `Décidé le ${day}`,
    ahead: 'Élections à venir', aheadNone: 'Aucune élection connue à venir.', election: 'Élection', when: 'Date', renewed: 'Votre assemblée est renouvelée', notRenewed: 'Ne renouvelle pas votre assemblée', window: 'Période', between: (from: string, to: string) => `du ${from} au ${to}`, due: (from: string, to: string) => `entre le ${from} et le ${to}`,
    declare: 'Ce que vous déclarez', stands: 'Un membre de la direction ou de l’exécutif est candidat', wonAtFirst: 'L’élection a été acquise au premier tour', save: 'Enregistrer', standsTag: 'Un candidat déclaré', knownUntil: (day: string) => `Le calendrier va jusqu’au ${day}.`,
    done: { overridden: 'La décision est gardée avec son motif.', declared: 'La déclaration est enregistrée.' }, back: 'Retour à la consultation', lockedNotice: (n: number) => `${n} action${n > 1 ? 's sont verrouillées' : ' est verrouillée'} avant une élection.`, see: 'Voir ce qui est verrouillé',
  },
  en: {
    title: 'Before an election', lead: 'Before an election the law limits what a local authority may show off. This is what it restricts in this consultation today.', notAdvice: 'These rules are data reviewed at set dates, not legal advice. In doubt, ask your lawyers or the prefecture.',
    link: 'Elections', free: 'Nothing is locked today', freeText: 'No rule before an election limits this consultation today.',
    locked: 'Locked', isFree: 'Free', careful: 'Free, with care', wentOn: 'Gone on with', action: 'What you do', now: 'Today', because: 'Why',
    actions: {
      open: 'Open or close the consultation', collect: 'Collect opinions', answer: 'Answer the inhabitants', results: 'Publish the results', announce: 'Announce the decision', promote: 'Show off the consultation or the authority', rank: 'Publish a ranking',
      feature_person: 'Name or show an elected official who stands', mass_mail: 'Write to the inhabitants in numbers',
    },
    until: (election, day) => `${election}, until ${day}`, uncertain: 'date not fixed: the period may move', source: (ref) => `Source: ${ref}`,
    goOn: 'Go on all the same', goOnHint: 'A responsible person may go on, saying why. The reason, the date and the rules of the day are kept as proof and do not change any more.', reason: 'Reason', reasonHint: 'At least 20 signs. Example: a meeting in the calendar before the period, without showing off.', goOnConfirm: 'I take this decision', kept: 'Decisions kept', keptNone: 'Nobody has gone on with anything locked.', keptOn: (day) => `Decided on ${day}`,
    ahead: 'Elections ahead', aheadNone: 'No known election ahead.', election: 'Election', when: 'Date', renewed: 'Your assembly is elected', notRenewed: 'Your assembly is not elected', window: 'Period', between: (from, to) => `from ${from} to ${to}`, due: (from, to) => `between ${from} and ${to}`,
    declare: 'What you declare', stands: 'A member of the leadership stands', wonAtFirst: 'The election was won at the first round', save: 'Save', standsTag: 'Somebody stands', knownUntil: (day) => `The calendar goes until ${day}.`,
    done: { overridden: 'The decision is kept with its reason.', declared: 'The declaration is saved.' }, back: 'Back to the consultation', lockedNotice: (n) => `${n} action${n > 1 ? 's are' : ' is'} locked before an election.`, see: 'See what is locked',
  },
});
