import { defineTexts } from '#core/shared/texts.ts';

/** How recommendations are ranked, and their words. */
export const adviceTexts = defineTexts({
  fr: {
    toGain: (points: string) => `jusqu’à ${points}\u00a0points`,
    how: (low: string, medium: string, high: string) =>
      `Rang = points à gagner × facilité. Les points à gagner sont ceux que prendrait le score global si les critères concernés rejoignaient le meilleur quart (écart × poids), partagés entre les points observés selon ce que chacun coûte. Additionnés, ils font la hausse totale. Facilité, par convention\u202f: effort faible ${low}, moyen ${medium}, élevé ${high}. C’est un plafond, pas une promesse, et il repose sur les contacts de cette édition.`,
    target: {
      peers: 'Niveau visé\u202f: troisième quartile de votre groupe de pairs, tel que publié.',
      national: 'Niveau visé\u202f: troisième quartile de tous les participants, le groupe de pairs étant trop petit pour en montrer un.',
      public: (points: string) => `Niveau visé\u202f: ${points} points, repère public du meilleur quart, aucun quartile ne pouvant être montré.`,
    },
  },
  en: {
    toGain: (points) => `up to ${points} points`,
    how: (low, medium, high) =>
      `Rank = points to gain × ease. The points to gain are what the overall score would rise if the criteria concerned joined the best quarter (gap × weight), shared among the points observed by what each of them costs. Added up, they make the whole rise. Ease, by convention: low effort ${low}, medium ${medium}, high ${high}. It is a ceiling, not a promise, and rests on the contacts of this edition.`,
    target: {
      peers: 'Level aimed at: third quartile of your group of peers, as published.',
      national: 'Level aimed at: third quartile of all participants, the group of peers being too small to show one.',
      public: (points) => `Level aimed at: ${points} points, a public bar of the best quarter, as no quartile may be shown.`,
    },
  },
});
