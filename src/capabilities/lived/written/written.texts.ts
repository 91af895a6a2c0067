import { defineTexts } from '#core/shared/texts.ts';

/** What is written elsewhere beside what is measured and lived. */
export const writtenTexts = defineTexts({
  fr: {
    title: 'Écrit, mesuré, vécu', lead: 'Les mêmes critères vus de trois côtés\u202f: ce qui s’écrit ailleurs, ce que les audits mesurent, ce que vos usagers disent sur place.',
    never: 'Ce qui s’écrit n’entre jamais dans le score des audits. Les trois colonnes se lisent côte à côte, chacune avec sa propre marge.', written: 'Écrit', measured: 'Mesuré', lived: 'Vécu', mentions: 'Mentions', reading: 'Écrit et mesuré', table: 'Les chiffres', chart: 'Trois regards sur chaque critère',
    chartDesc: 'Carré\u202f: part des satisfaits parmi ce qui s’écrit. Rond\u202f: score des audits. Losange\u202f: score des usagers. Chaque trait est un intervalle à 95\u202f%.', none: 'Rien à comparer', noneText: 'Il faut au moins dix mentions récentes sur un même critère, des résultats publiés, ou des avis recueillis sur place.', toBoard: 'Voir l’écoute',
    closed: 'Vos scores par critère s’ouvrent avec la formule personnalisée\u202f: la colonne «\u202fmesuré\u202f» reste vide.', noEdition: 'Aucune édition n’est encore publiée\u202f: la colonne «\u202fmesuré\u202f» se remplira avec les résultats.', missing: 'trop peu',
    readings: { higher: 'On écrit mieux qu’on ne mesure', lower: 'On écrit plus sévèrement', near: 'Proches', open: 'Écart non établi', not_measured: 'Non mesuré', few_audits: 'Trop peu d’audits', few_opinions: 'Trop peu de mentions' },
  },
  en: {
    title: 'Written, measured, lived', lead: 'The same criteria seen from three sides: what is written elsewhere, what audits measure, what your users say on the spot.',
    never: 'What is written never enters the score of audits. The three columns are read side by side, each with its own margin.', written: 'Written', measured: 'Measured', lived: 'Lived', mentions: 'Mentions', reading: 'Written and measured', table: 'The figures', chart: 'Three looks at each criterion',
    chartDesc: 'Square: share of the satisfied in what is written. Circle: score of audits. Diamond: score of users. Each line is a 95% interval.', none: 'Nothing to compare', noneText: 'It takes at least ten recent mentions on one criterion, published results, or opinions heard on the spot.', toBoard: 'See listening',
    closed: 'Your scores by criterion open with the personalised formula: the column “measured” stays empty.', noEdition: 'No edition is published yet: the column “measured” will fill with the results.', missing: 'too few',
    readings: { higher: 'Written better than measured', lower: 'Written more harshly', near: 'Close', open: 'No difference established', not_measured: 'Not measured', few_audits: 'Too few audits', few_opinions: 'Too few mentions' },
  },
});
