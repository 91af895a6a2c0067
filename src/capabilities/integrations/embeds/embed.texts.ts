import { defineTexts } from '#core/shared/texts.ts';

/** Words of the tiles that other sites show. */
export const embedTexts = defineTexts({
  fr: {
    score: (value: string) => `${value} sur 100`,
    outOf: 'sur 100',
    between: (low: string, high: string) => `entre ${low} et ${high}, avec 95\u202f% de confiance`,
    indicative: 'à titre indicatif',
    of: (name: string, edition: string) => `${name}\u202f: score d’accueil, ${edition}`,
    contacts: (count: string) => `${count} contacts mystère`,
    simulated: 'Données simulées',
    source: 'Baromètre de l’accueil',
    hollow: 'point creux\u202f: à titre indicatif',
    channels: 'Score par canal',
    page: (title: string) => `${title} – Parvis`,
    none: 'Aucun score n’est affiché ici.',
  },
  en: {
    score: (value: string) => `${value} out of 100`,
    outOf: 'out of 100',
    between: (low: string, high: string) => `between ${low} and ${high}, with 95% confidence`,
    indicative: 'as an indication',
    of: (name: string, edition: string) => `${name}: reception score, ${edition}`,
    contacts: (count: string) => `${count} mystery contacts`,
    simulated: 'Simulated data',
    source: 'Reception barometer',
    hollow: 'hollow point: as an indication',
    channels: 'Score by channel',
    page: (title: string) => `${title} – Parvis`,
    none: 'No score is shown here.',
  },
});
