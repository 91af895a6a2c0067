import { frenchPoint } from '#core/shared/french.ts';
import { defineTexts } from '#core/shared/texts.ts';

/** How recommendations are ranked, and their words. */
export const adviceTexts = defineTexts({
  fr: {
    title: 'Recommandations', lead: 'Ce qui rapprocherait le plus votre score de celui du meilleur quart, pour l’effort demandé.',
    toGain: (points: string) => `jusqu’à ${points}\u00a0${frenchPoint(points)}`, lost: (points: string) => `${points}\u00a0${frenchPoint(points)} en jeu`,
    restsOn: (contacts: number) => `repose sur ${contacts}\u00a0contact${contacts > 1 ? 's' : ''}`,
    totalGain: (points: string) => `Toutes ensemble, elles valent jusqu’à ${points} ${frenchPoint(points)} de score global.`,
    next: (n: number) => (n === 1 ? 'Une recommandation de plus' : `${n} recommandations de plus`),
    howTitle: 'Comment cette liste est faite', gain: 'À gagner', effort: 'Effort', owner: 'Pilote suggéré', practice: 'Bonne pratique', facts: 'Ce que les contacts ont montré', elsewhereTitle: 'Ce que la même action a donné ailleurs', targets: 'Écart visé',
    level: { low: 'faible', medium: 'moyen', high: 'élevé' },
    gap: (criterion: string, own: string, target: string, origin: string) => `${criterion}\u202f: ${own} pour ${target} visés (${origin})`,
    origin: { peers: 'meilleur quart de vos pairs', national: 'meilleur quart des participants', public: 'repère public' },
    notYetKnown: 'Pas encore connu\u202f: il faut au moins cinq autres structures qui l’ont menée entre deux éditions publiées.',
    elsewhere: (of: { adopters: string; mean: string; low: string; high: string; others: string; othersMean: string }) =>
      `Dans les ${of.adopters} structures qui l’ont menée, le critère a bougé de ${of.mean} points en moyenne (entre ${of.low} et ${of.high})\u202f; dans les ${of.others} autres, de ${of.othersMean}. Ce n’est pas une preuve\u202f: qui agit sort souvent d’une mauvaise année, et une mauvaise année est d’ordinaire suivie d’une meilleure (régression vers la moyenne).`,
    further: 'Pour aller plus loin', furtherLead: 'Vos critères concernés sont déjà au niveau du meilleur quart\u202f; ces points coûtent encore.',
    add: 'Inscrire au plan', addAbout: (title: string) => `Inscrire au plan\u202f: ${title}`, planned: 'Déjà au plan', none: 'Aucune recommandation ne passe avant les autres', noneText: 'Tous vos critères sont au niveau du meilleur quart. Regardez plus bas ce qui coûte encore.',
    freeTitle: 'Les recommandations sont dans le rapport personnalisé', free: 'La formule gratuite montre des moyennes. Vous pouvez tenir un plan avec des actions à vous.',
    how: (low: string, medium: string, high: string) =>
      `Rang = points à gagner × facilité. Les points à gagner sont ceux que prendrait le score global si les critères concernés rejoignaient le meilleur quart (écart × poids), partagés entre les points observés selon ce que chacun coûte. Additionnés, ils font la hausse totale. Ce qui repose sur moins de quatre contacts vient après\u202f: ce peut être un hasard. Facilité, par convention\u202f: effort faible ${low}, moyen ${medium}, élevé ${high}. C’est un plafond, pas une promesse, et il repose sur les contacts de cette édition.`,
    target: {
      peers: 'Niveau visé\u202f: troisième quartile de votre groupe de pairs, tel que publié.',
      national: 'Niveau visé\u202f: troisième quartile de tous les participants, le groupe de pairs étant trop petit pour en montrer un.',
      public: (points: string) => `Niveau visé\u202f: ${points} points, repère public du meilleur quart, aucun quartile ne pouvant être montré.`,
    },
  },
  en: {
    title: 'Recommendations', lead: 'What would bring your score closest to that of the best quarter, for the effort asked.',
    toGain: (points) => `up to ${points} points`, lost: (points) => `${points} points at stake`,
    restsOn: (contacts) => `rests on ${contacts} ${contacts === 1 ? 'contact' : 'contacts'}`,
    totalGain: (points) => `All together they are worth up to ${points} points of the overall score.`,
    next: (n) => (n === 1 ? 'One more recommendation' : `${n} more recommendations`),
    howTitle: 'How this list is made', gain: 'To gain', effort: 'Effort', owner: 'Suggested lead', practice: 'Good practice', facts: 'What contacts showed', elsewhereTitle: 'What the same step gained elsewhere', targets: 'Gap aimed at',
    level: { low: 'low', medium: 'medium', high: 'high' },
    gap: (criterion, own, target, origin) => `${criterion}: ${own} for ${target} aimed at (${origin})`,
    origin: { peers: 'best quarter of your peers', national: 'best quarter of participants', public: 'public bar' },
    notYetKnown: 'Not yet known: it takes at least five other bodies that did it between two published editions.',
    elsewhere: (of) =>
      `In the ${of.adopters} bodies that did it, the criterion moved by ${of.mean} points on average (between ${of.low} and ${of.high}); in the ${of.others} others, by ${of.othersMean}. This is no proof: who acts often comes out of a bad year, and a bad year is usually followed by a better one (regression to the mean).`,
    further: 'To go further', furtherLead: 'Your criteria concerned stand at the level of the best quarter already; these points still cost.',
    add: 'Enter into the plan', addAbout: (title) => `Enter into the plan: ${title}`, planned: 'In the plan already', none: 'No recommendation comes before the others', noneText: 'All your criteria stand at the level of the best quarter. See below what still costs.',
    freeTitle: 'Recommendations are in the personalised report', free: 'The free formula shows averages. You may keep a plan with actions of your own.',
    how: (low, medium, high) =>
      `Rank = points to gain × ease. The points to gain are what the overall score would rise if the criteria concerned joined the best quarter (gap × weight), shared among the points observed by what each of them costs. Added up, they make the whole rise. What rests on fewer than four contacts comes after: it may be chance. Ease, by convention: low effort ${low}, medium ${medium}, high ${high}. It is a ceiling, not a promise, and rests on the contacts of this edition.`,
    target: {
      peers: 'Level aimed at: third quartile of your group of peers, as published.',
      national: 'Level aimed at: third quartile of all participants, the group of peers being too small to show one.',
      public: (points) => `Level aimed at: ${points} points, a public bar of the best quarter, as no quartile may be shown.`,
    },
  },
});
