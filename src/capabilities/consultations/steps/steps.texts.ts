import { defineTexts } from '#core/shared/texts.ts';

/** Words of the steps of a consultation, for the body that arranges them and for visitors. */
export const stepsTexts = defineTexts({
  fr: {
    kinds: { survey: 'Questionnaire', ideas: 'Boîte à idées', arguments: 'Pour et contre', comments: 'Commentaires', priorities: 'Priorités', budget: 'Budget participatif', statements: 'Carte des opinions', text: 'Information' },
    kindHints: {
      survey: 'Quelques questions, à choix ou ouvertes.', ideas: 'Les habitants proposent, et soutiennent les idées des autres.', arguments: 'Les raisons pour et contre, côte à côte.', comments: 'Une discussion sur un texte ou un plan.',
      priorities: 'Chacun choisit ce qui compte le plus.', budget: 'Des projets, leur coût, une enveloppe.', statements: 'D’accord ou non, phrase après phrase\u202f: ce qui rassemble et ce qui divise.', text: 'Une réponse, une décision ou un suivi, à lire.',
    },
    steps: 'Étapes', stepsHint: 'Elles apparaissent dans cet ordre sur la page publique.', none: 'Aucune étape pour l’instant', noneText: 'Ajoutez ce que vous demandez\u202f: un questionnaire suffit le plus souvent.',
    received: (n: number, count: string) => (n === 0 ? 'Aucune participation pour l’instant' : `${count} participation${n > 1 ? 's' : ''}`),
    another: 'Ajouter encore une étape ensuite', add: 'Ajouter une étape', edit: 'Modifier l’étape', up: 'Monter', down: 'Descendre', upOf: (name: string) => `Monter «\u202f${name}\u202f»`, downOf: (name: string) => `Descendre «\u202f${name}\u202f»`, remove: 'Supprimer l’étape', removeHint: 'L’étape et ce qu’elle dit disparaissent.', confirmRemove: 'Je supprime cette étape',
    number: (n: number) => `Étape ${n}`, numbered: (n: number, name: string) => `Étape ${n}\u202f: ${name}`, title: 'Titre de l’étape', titleHint: (kind: string) => `Sans titre, la page dit «\u202f${kind}\u202f».`, optional: 'facultatif', english: 'Version anglaise (facultative)',
    dates: 'Dates de l’étape', datesHint: 'Sans date, l’étape s’ouvre et se clôt avec la consultation.', opensAt: 'Ouverture de l’étape', closesAt: 'Clôture de l’étape',
    body: 'Texte', save: 'Enregistrer l’étape', cancel: 'Annuler', frozen: 'Des personnes ont pu participer\u202f: la façon de participer et ce qui leur était demandé ne changent plus.',
    done: { added: 'L’étape est ajoutée.', changed: 'L’étape est enregistrée.', moved: 'L’ordre est changé.', removed: 'L’étape est supprimée.' },
    way: { survey: 'Répondre', ideas: 'Voir et proposer des idées', arguments: 'Lire et donner un argument', comments: 'Lire et commenter', priorities: 'Choisir', budget: 'Voter', statements: 'Donner mon avis', text: 'Lire' },
    read: 'Voir', before: (day: string) => `À partir du ${day}`, soon: 'Pas encore ouverte', until: (day: string) => `Jusqu’au ${day}`, over: 'Terminée', reading: 'À lire',
  },
  en: {
    kinds: { survey: 'Survey', ideas: 'Ideas', arguments: 'For and against', comments: 'Comments', priorities: 'Priorities', budget: 'Participatory budget', statements: 'Map of opinions', text: 'Information' },
    kindHints: {
      survey: 'Some questions, with choices or open.', ideas: 'Inhabitants propose, and support the ideas of others.', arguments: 'Reasons for and against, side by side.', comments: 'A discussion about a text or a plan.',
      priorities: 'Everybody chooses what matters most.', budget: 'Projects, their costs, an envelope.', statements: 'Agree or not, sentence by sentence: what unites and what divides.', text: 'An answer, a decision or news, to read.',
    },
    steps: 'Steps', stepsHint: 'They stand in this order on the public page.', none: 'No step yet', noneText: 'Add what you ask: a survey is enough most of the time.',
    received: (n, count) => (n === 0 ? 'No participation yet' : `${count} participation${n > 1 ? 's' : ''}`),
    another: 'Add one more step afterwards', add: 'Add a step', edit: 'Edit the step', up: 'Up', down: 'Down', upOf: (name) => `Move “${name}” up`, downOf: (name) => `Move “${name}” down`, remove: 'Remove the step', removeHint: 'The step and what it says disappear.', confirmRemove: 'I remove this step',
    number: (n) => `Step ${n}`, numbered: (n, name) => `Step ${n}: ${name}`, title: 'Title of the step', titleHint: (kind) => `Without a title, the page says “${kind}”.`, optional: 'optional', english: 'English version (optional)',
    dates: 'Dates of the step', datesHint: 'Without a date, the step opens and closes with the consultation.', opensAt: 'Opening of the step', closesAt: 'Closing of the step',
    body: 'Text', save: 'Save the step', cancel: 'Cancel', frozen: 'People may have taken part: the way to take part and what they were asked do not change any more.',
    done: { added: 'The step is added.', changed: 'The step is saved.', moved: 'The order is changed.', removed: 'The step is removed.' },
    way: { survey: 'Answer', ideas: 'See and propose ideas', arguments: 'Read and give an argument', comments: 'Read and comment', priorities: 'Choose', budget: 'Vote', statements: 'Give my opinion', text: 'Read' },
    read: 'See', before: (day) => `From ${day}`, soon: 'Not open yet', until: (day) => `Until ${day}`, over: 'Over', reading: 'To read',
  },
});
