import { defineTexts } from '#core/shared/texts.ts';

/** What becomes of trophies, in plain words, for each name of event. */
export const trophyEventTitles = defineTexts<Record<string, string>>({
  fr: {
    'trophies.finalists_fixed': 'Finalistes des trophées fixés',
    'trophies.second_round_planned': 'Second tour des trophées planifié',
    'trophies.decided': 'Trophées décidés',
  },
  en: {
    'trophies.finalists_fixed': 'Finalists of the trophies fixed',
    'trophies.second_round_planned': 'Second round of the trophies planned',
    'trophies.decided': 'Trophies decided',
  },
});
