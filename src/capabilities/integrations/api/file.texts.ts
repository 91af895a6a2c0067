import { defineTexts } from '#core/shared/texts.ts';

/** Names and headings of the tables that the interface gives. */
export const apiFileTexts = defineTexts({
  fr: {
    figures: 'chiffres',
    figureColumns: ['Vue', 'Code', 'Intitulé', 'Valeur', 'Borne basse (95\u202f%)', 'Borne haute (95\u202f%)', 'Indicatif', 'Contacts', 'Réponses', 'Part du score', 'Moyenne des pairs'],
  },
  en: {
    figures: 'figures',
    figureColumns: ['View', 'Code', 'Label', 'Value', 'Lower bound (95%)', 'Upper bound (95%)', 'Indicative', 'Contacts', 'Answers', 'Share of the score', 'Mean of peers'],
  },
});
