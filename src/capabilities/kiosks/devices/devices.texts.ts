import { defineTexts } from '#core/shared/texts.ts';

/** Words of the pages of kiosks, and of paper entry. */
export const devicesTexts = defineTexts({
  fr: {
    lead: 'N’importe quelle tablette devient une borne\u202f: ouvrez /kiosk sur elle et tapez un code. Elle garde les avis sans réseau pendant un mois et les envoie signés.',
    empty: 'Aucune borne', emptyText: 'Demandez un code ci-dessous, ouvrez l’adresse sur la tablette et tapez-le.', kiosk: 'Borne', point: 'Point', heard: 'Entendue', battery: 'Batterie', queued: 'En attente', version: 'Version', clock: 'Horloge', state: 'État', body: 'Structure',
    never: 'jamais', charging: 'en charge', fine: 'Va bien', revoked: 'Retirée', troubles: { silent: 'Silencieuse', battery: 'Batterie faible', queue: 'N’envoie plus' },
    newCode: 'Enrôler une tablette', kioskName: 'Nom de la borne', askCode: 'Obtenir un code', codeIs: 'Code à taper sur la tablette', codeOnce: (until: string) => `Il sert une fois, jusqu’au ${until}. Il ne sera plus montré.`, openOn: 'Sur la tablette, ouvrez',
    settings: 'Réglages', save: 'Enregistrer', saved: 'Les réglages sont enregistrés. La borne les prend à sa prochaine nouvelle.', retire: 'Retirer cette borne', retireText: 'Plus rien de ce qu’elle signe ne sera accepté, y compris ce qu’elle garde encore. À faire si elle est perdue ou volée.', why: 'Raison', confirm: 'Je comprends que c’est définitif', retired: 'La borne est retirée.', back: 'Toutes les bornes',
    seconds: (n: string) => `${n} s`, officeLead: 'Toutes les bornes des structures, celles qui vont mal d’abord.', officeEmpty: 'Aucune structure n’a encore de borne.',
    paperLead: 'Pour les feuilles remplies à la main\u202f: comptez les cases, donnez un numéro au lot et saisissez les totaux. Le même numéro deux fois ne compte qu’une fois.', number: 'Numéro du lot', numberHint: 'Écrivez-le aussi sur la pile de feuilles, par exemple A-12.', day: 'Jour des feuilles', enter: 'Enregistrer le lot', choosePoint: 'Choisir un point', show: 'Afficher les questions',
    batches: 'Lots saisis', noBatch: 'Aucun lot saisi pour l’instant.', correct: 'Corriger', answers: 'Réponses', versionLabel: 'Version', correctTitle: (number: string) => `Corriger le lot ${number}`, reason: 'Raison de la correction', correction: 'Enregistrer la correction', correctText: 'La première saisie reste\u202f; les figures nettoyées suivent la correction.',
    done: { entered: 'Le lot est enregistré.', same: 'Ce lot était déjà saisi avec les mêmes chiffres\u202f: rien n’a été compté deux fois.', corrected: 'La correction est enregistrée.' }, noPoint: 'Ouvrez d’abord un point de collecte.',
  },
  en: {
    lead: 'Any tablet becomes a kiosk: open /kiosk on it and type a code. It keeps opinions for a month without a network and sends them signed.',
    empty: 'No kiosk', emptyText: 'Ask for a code below, open the address on the tablet and type it.', kiosk: 'Kiosk', point: 'Point', heard: 'Heard', battery: 'Battery', queued: 'Waiting', version: 'Version', clock: 'Clock', state: 'State', body: 'Body',
    never: 'never', charging: 'charging', fine: 'Doing well', revoked: 'Removed', troubles: { silent: 'Silent', battery: 'Low battery', queue: 'Cannot send' },
    newCode: 'Enrol a tablet', kioskName: 'Name of the kiosk', askCode: 'Get a code', codeIs: 'Code to type on the tablet', codeOnce: (until: string) => `It serves once, until ${until}. It will not be shown again.`, openOn: 'On the tablet, open',
    settings: 'Settings', save: 'Save', saved: 'The settings are saved. The kiosk takes them when it is next heard.', retire: 'Remove this kiosk', retireText: 'Nothing it signs will be accepted any more, what it still keeps included. Do it when it is lost or stolen.', why: 'Reason', confirm: 'I understand that this is final', retired: 'The kiosk is removed.', back: 'All kiosks',
    seconds: (n: string) => `${n} s`, officeLead: 'All kiosks of all bodies, those in trouble first.', officeEmpty: 'No body has a kiosk yet.',
    paperLead: 'For sheets filled in by hand: count the boxes, give the batch a number and enter the totals. The same number twice counts once.', number: 'Number of the batch', numberHint: 'Write it on the pile of sheets too, for instance A-12.', day: 'Day of the sheets', enter: 'Save the batch', choosePoint: 'Choose a point', show: 'Show the questions',
    batches: 'Batches entered', noBatch: 'No batch entered yet.', correct: 'Correct', answers: 'Answers', versionLabel: 'Version', correctTitle: (number: string) => `Correct batch ${number}`, reason: 'Reason for the correction', correction: 'Save the correction', correctText: 'The first entry stays; cleaned figures follow the correction.',
    done: { entered: 'The batch is saved.', same: 'This batch was already entered with the same figures: nothing was counted twice.', corrected: 'The correction is saved.' }, noPoint: 'Open a collection point first.',
  },
});
