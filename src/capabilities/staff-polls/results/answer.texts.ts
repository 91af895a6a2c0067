import { defineTexts } from '#core/shared/texts.ts';

/** Answers that every poll offers in the same words. */
export const answerTexts = defineTexts({
  fr: { yes: 'Oui', no: 'Non', band: (from: number, to: number) => `${from} à ${to}` },
  en: { yes: 'Yes', no: 'No', band: (from: number, to: number) => `${from} to ${to}` },
});
