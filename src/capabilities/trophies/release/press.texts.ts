import { defineTexts } from '#core/shared/texts.ts';

/** Words of the files that the press is given. */
export const pressTexts = defineTexts({
  fr: {
    releaseFile: 'communique.txt', tableFile: 'palmares.csv',
    heading: (edition: string) => `TROPHÉES DE LA QUALITÉ DE L’ACCUEIL – ${edition}`,
    embargo: (moment: string) => `Embargo jusqu’au ${moment} (heure de Paris)`,
    opening: (edition: string) => `Voici les lauréats de l’${edition.charAt(0).toLowerCase()}${edition.slice(1)} des trophées de la qualité de l’accueil.`,
    colon: '\u202f:',
    more: (address: string) => `Palmarès, méthode et vérification\u202f: ${address}`,
    columns: ['Catégorie', 'Lauréat', 'Département', 'Valeur', 'Borne basse', 'Borne haute', 'Code de vérification'],
  },
  en: {
    releaseFile: 'press-release.txt', tableFile: 'palmares-en.csv',
    heading: (edition) => `TROPHIES FOR QUALITY OF WELCOME – ${edition}`,
    embargo: (moment) => `Embargo until ${moment} (Paris time)`,
    opening: (edition) => `These are the winners of the trophies for quality of welcome, ${edition}.`,
    colon: ':',
    more: (address) => `Palmares, method and verification: ${address}`,
    columns: ['Category', 'Winner', 'Département', 'Value', 'Lower bound', 'Upper bound', 'Verification code'],
  },
});
