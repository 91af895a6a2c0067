import { defineTexts } from '#core/shared/texts.ts';
import type { ReviewReason } from './review-reasons.ts';

/** What the reviewer reads about an audit. */
export const reviewTexts = defineTexts({
  fr: {
    reasons: {
      contradiction: 'Deux réponses se contredisent\u202f: vérifiez-les et corrigez celle qui est fausse.',
      incomplete: 'Trop de questions restent sans réponse\u202f: complétez celles dont vous avez gardé trace.',
      precise: 'Une réponse demande une mesure ou une note plus précise.',
      moment: 'La date ou l’heure du contact ne va pas avec la mission\u202f: vérifiez-la.',
      evidence: 'Il manque une note ou une preuve demandée par la grille.',
      name: 'Un nom de personne apparaît\u202f: retirez-le.',
      impression: 'Une remarque dit une impression\u202f: dites ce qui a été vu ou entendu.',
      revealed: 'La qualité de citoyen-mystère a été révélée pendant le contact.',
      scenario: 'Le contact n’a pas suivi le scénario de la mission.',
      place: 'Le contact n’a pas eu lieu avec la bonne structure.',
      not_made: 'Rien ne montre que le contact a eu lieu.',
      recorded: 'Une personne a été enregistrée ou photographiée.',
      conflict: 'Un lien avec la structure a été découvert.',
    } satisfies Record<ReviewReason, string>,
    warnings: {
      many_missing: (percent: number, limit: number) => `${percent}\u202f% des questions posées restent sans réponse (limite\u202f: ${limit}\u202f%).`,
      after_cut_off: () => 'Reçu après la date limite\u202f: conservé, sans compter dans la note.',
      other_channel: (channel: string) => `La réponse est venue par un autre canal\u202f: ${channel}.`,
    },
    empty: { not_applicable: 'Sans objet', not_reached: 'Non atteint', missing: 'Sans réponse' },
    yes: 'Oui',
    no: 'Non',
    delay: (days: string) => `délai\u202f: ${days}`,
  },
  en: {
    reasons: {
      contradiction: 'Two answers contradict each other: check them and correct the wrong one.',
      incomplete: 'Too many questions have no answer: complete those of which you kept a trace.',
      precise: 'One answer needs a more precise measure or note.',
      moment: 'The date or time of the contact does not fit the mission: check it.',
      evidence: 'A note or piece of evidence asked for by the grid is missing.',
      name: 'A person’s name appears: remove it.',
      impression: 'A remark gives an impression: say what was seen or heard.',
      revealed: 'The mystery citizen was revealed during the contact.',
      scenario: 'The contact did not follow the scenario of the mission.',
      place: 'The contact was not made with the right body.',
      not_made: 'Nothing shows that the contact took place.',
      recorded: 'A person was recorded or photographed.',
      conflict: 'A tie with the body has been discovered.',
    },
    warnings: {
      many_missing: (percent: number, limit: number) => `${percent}% of the questions asked have no answer (limit: ${limit}%).`,
      after_cut_off: () => 'Received after the closing date: kept, without counting in the score.',
      other_channel: (channel: string) => `The answer came through another channel: ${channel}.`,
    },
    empty: { not_applicable: 'Not applicable', not_reached: 'Not reached', missing: 'No answer' },
    yes: 'Yes',
    no: 'No',
    delay: (days: string) => `delay: ${days}`,
  },
});
