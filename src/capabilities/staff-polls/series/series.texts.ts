import { defineTexts } from '#core/shared/texts.ts';

/** Words of polls that come back. */
export const seriesTexts = defineTexts({
  fr: {
    title: 'Un pouls qui revient', lead: 'Quelques questions, chaque mois ou chaque trimestre. Les critères tournent\u202f: chacun revient à son tour.', create: 'Faire revenir un pouls', list: 'Pouls qui reviennent', name: 'Titre', nameHint: 'Le mois s’ajoute tout seul.', rhythm: 'Rythme', rhythms: { monthly: 'Chaque mois', quarterly: 'Chaque trimestre' }, questions: 'Questions à chaque fois', questionsHint: 'De 3 à 10.', daysOpen: 'Jours pour répondre', firstOn: 'Première ouverture', firstHint: 'À 8 heures, heure de Paris.', criteria: 'Critères qui tournent',
    rollTitle: 'La liste est à réimporter à chaque fois', roll: 'Elle est détruite à la fin de chaque sondage\u202f: c’est ce qui empêche de suivre quelqu’un de mois en mois. Quinze jours avant, un brouillon est prêt\u202f; vous y importez la liste, et il s’ouvre seul à sa date.', make: 'Commencer', round: (turns: number, all: number) => `Tous les critères (${all}) sont posés en ${turns} fois.`,
    next: 'Prochaine ouverture', stopped: 'Arrêté', turns: 'Sondages de cette série', noTurns: 'Le premier brouillon sera prêt quinze jours avant son ouverture.', stop: 'Arrêter la série', stopHint: 'Aucun brouillon ne sera plus préparé. Ceux qui existent restent.', stopConfirm: 'Je confirme l’arrêt', made: 'La série est commencée.', stoppedDone: 'La série est arrêtée.',
  },
  en: {
    title: 'A pulse that comes back', lead: 'A few questions, each month or each quarter. Criteria take turns: each comes back in its time.', create: 'Have a pulse come back', list: 'Pulses that come back', name: 'Title', nameHint: 'The month is added by itself.', rhythm: 'Rhythm', rhythms: { monthly: 'Each month', quarterly: 'Each quarter' }, questions: 'Questions each time', questionsHint: 'From 3 to 10.', daysOpen: 'Days to answer', firstOn: 'First opening', firstHint: 'At 8 o’clock, Paris time.', criteria: 'Criteria that take turns',
    rollTitle: 'The list is imported again each time', roll: 'It is destroyed at the end of each poll: that is what keeps anybody from being followed from month to month. Two weeks ahead a draft is ready; you import the list there, and it opens by itself on its day.', make: 'Begin', round: (turns, all) => `All criteria (${all}) are asked about in ${turns} times.`,
    next: 'Next opening', stopped: 'Stopped', turns: 'Polls of this series', noTurns: 'The first draft will be ready two weeks before it opens.', stop: 'Stop the series', stopHint: 'No draft is made any more. Those that there are stay.', stopConfirm: 'I confirm the stop', made: 'The series has begun.', stoppedDone: 'The series is stopped.',
  },
});
