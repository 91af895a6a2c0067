import { defineTexts } from '#core/shared/texts.ts';

/** Words of the overview of the office. */
export const officePollsTexts = defineTexts({
  fr: {
    title: 'Sondages des agents', lead: 'Des nombres et des états. Ni les questions, ni les services, ni les listes, ni les réponses ne se lisent d’ici\u202f: personne du bureau n’y a accès, par construction.',
    bodies: 'Structures', draft: 'En préparation', open: 'Ouverts', closed: 'Terminés', body: 'Structure', state: 'État', eligible: 'Agents', took: 'Participation', ends: 'Fin', states: { draft: 'Brouillon', open: 'Ouvert', closed: 'Terminé' }, atLeast: (n: string) => `au moins ${n}`, none: '–', empty: 'Aucun sondage', emptyText: 'Les structures préparent leurs sondages dans leur espace.',
  },
  en: {
    title: 'Polls of staff', lead: 'Counts and states. Neither questions nor services, lists or answers are read from here: nobody of the office has access to them, by construction.',
    bodies: 'Bodies', draft: 'Being prepared', open: 'Open', closed: 'Over', body: 'Body', state: 'State', eligible: 'Agents', took: 'Turnout', ends: 'End', states: { draft: 'Draft', open: 'Open', closed: 'Over' }, atLeast: (n) => `at least ${n}`, none: '–', empty: 'No poll', emptyText: 'Bodies prepare their polls in their own space.',
  },
});
