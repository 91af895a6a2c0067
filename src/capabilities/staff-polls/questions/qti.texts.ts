import { defineTexts } from '#core/shared/texts.ts';

/** Words of the page by which questions come from other tools. */
export const qtiTexts = defineTexts({
  fr: {
    title: 'Reprendre des questions', link: 'D’un fichier QTI', lead: 'Un fichier QTI 3.0, le format d’échange des outils de questionnaires\u202f: les questions à choix, les classements, les curseurs et les textes deviennent des cartes. Les bonnes réponses et les barèmes sont laissés\u202f: ici personne n’est noté.',
    file: 'Fichier', hint: 'Une archive .zip, ou une seule question en .xml. 8 Mo au plus.', take: 'Reprendre les questions', back: 'Retour aux questions',
  },
  en: {
    title: 'Taking up questions', link: 'From a QTI file', lead: 'A QTI 3.0 file, in which questionnaire tools exchange questions: choices, rankings, sliders and texts become cards. Right answers and marks are left out: nobody is marked here.',
    file: 'File', hint: 'A .zip archive, or a single question as .xml. 8 MB at most.', take: 'Take up the questions', back: 'Back to the questions',
  },
});
