import { defineTexts } from '#core/shared/texts.ts';

export const gridTexts = defineTexts({
  fr: {
    checked: (edition: string, warnings: number) =>
      `Édition ${edition}\u202f: la grille se tient (${warnings} avertissements).`,
    refused: (edition: string, errors: number) => `Édition ${edition}\u202f: ${errors} erreurs à corriger.`,
    written: (path: string) => `Écrit\u202f: ${path}`,
    simulated: ['Structure', 'Édition', 'Publié', 'Projet', 'Couvert', 'Évolution', 'dont vous', 'dont la grille'],
    none: '–',
  },
  en: {
    checked: (edition: string, warnings: number) =>
      `Edition ${edition}: the grid holds together (${warnings} warnings).`,
    refused: (edition: string, errors: number) => `Edition ${edition}: ${errors} errors to correct.`,
    written: (path: string) => `Written: ${path}`,
    simulated: ['Body', 'Edition', 'Published', 'Draft', 'Covered', 'Change', 'of which you', 'of which the grid'],
    none: '–',
  },
});
