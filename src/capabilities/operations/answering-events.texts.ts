import { defineTexts } from '#core/shared/texts.ts';

/** What happens to ideas, answers and imports of opinions, in plain words, for each name of event. */
export const answeringEventTitles = defineTexts<Record<string, string>>({
  fr: {
    'idea.moderated': 'Texte d’usager relu',
    'idea.sorted': 'Textes d’usagers répartis',
    'idea.answered': 'Réponse à une idée',
    'answering_service.changed': 'Service qui répond modifié',
    'answer_page.changed': 'Page publique des idées modifiée',
    'opinion_import.asked': 'Reprise d’avis demandée',
    'opinion_import.done': 'Reprise d’avis terminée',
    'opinion_import.undone': 'Reprise d’avis annulée',
  },
  en: {
    'idea.moderated': 'Text from the public read',
    'idea.sorted': 'Texts from the public sorted',
    'idea.answered': 'Idea answered',
    'answering_service.changed': 'Answering service changed',
    'answer_page.changed': 'Public page of ideas changed',
    'opinion_import.asked': 'Import of opinions asked for',
    'opinion_import.done': 'Import of opinions done',
    'opinion_import.undone': 'Import of opinions undone',
  },
});
