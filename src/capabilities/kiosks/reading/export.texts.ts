import { defineTexts } from '#core/shared/texts.ts';

/** Headings of the tables that a board gives away. */
export const exportTexts = defineTexts({
  fr: {
    opinions: 'avis', figures: 'chiffres-par-jour',
    opinionColumns: ['Avis', 'Visite', 'Jour', 'Heure', 'Lieu', 'Point', 'Provenance', 'Question', 'Identifiant de la question', 'Critère', 'Réponse', 'Rang (0 = la moins bonne)', 'Rangs', 'Note', 'Raisons', 'Âge', 'Motif', 'Marques du filtre'],
    figureColumns: ['Jour', 'Lieu', 'Point', 'Provenance', 'Question', 'Identifiant de la question', 'Critère', 'Rangs', 'Avis entendus', 'Somme des notes', 'Somme des carrés', 'Réponses par rang', 'Avis marqués', 'Somme des notes marquées', 'Somme des carrés marqués', 'Marqués par rang', 'Note sans les marqués'],
  },
  en: {
    opinions: 'opinions', figures: 'figures-by-day',
    opinionColumns: ['Opinion', 'Visit', 'Day', 'Time', 'Site', 'Point', 'Came by', 'Question', 'Question id', 'Criterion', 'Answer', 'Step (0 = the worst)', 'Steps', 'Score', 'Reasons', 'Age', 'Need', 'Marks of the filter'],
    figureColumns: ['Day', 'Site', 'Point', 'Came by', 'Question', 'Question id', 'Criterion', 'Steps', 'Opinions heard', 'Sum of scores', 'Sum of squares', 'Answers by step', 'Opinions marked', 'Sum of marked scores', 'Sum of marked squares', 'Marked by step', 'Score without the marked'],
  },
});
