import { defineTexts } from '#core/shared/texts.ts';

/** Words of the office's page on what bodies hear. */
export const activityTexts = defineTexts({
  fr: {
    title: 'Avis des usagers', lead: 'Ce que chaque structure a entendu sur les 30 derniers jours, toutes questions ensemble. Une note mêle ici des questions différentes\u202f: elle dit si l’on est entendu, pas qui est le meilleur.',
    body: 'Structure', points: 'Points ouverts', opinions: 'Avis', score: 'Note', marked: 'Marqués', unread: 'Textes à lire', last: 'Dernier avis',
    empty: 'Aucune structure n’a ouvert de point', emptyText: 'Un référent ouvre le premier dans l’espace de sa structure, partie «\u202fAvis des usagers\u202f».',
  },
  en: {
    title: 'Opinions of users', lead: 'What each body heard over the last 30 days, all questions together. A score mixes different questions here: it says whether one is heard, not who is best.',
    body: 'Body', points: 'Open points', opinions: 'Opinions', score: 'Score', marked: 'Marked', unread: 'Texts to read', last: 'Last opinion',
    empty: 'No body has opened a point', emptyText: 'A referent opens the first one in the space of the body, part “Opinions of users”.',
  },
});
