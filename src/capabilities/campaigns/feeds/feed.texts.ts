import { defineTexts } from '#core/shared/texts.ts';

/** Calendars of missions. The titles of a citizen's own calendar say nothing of mystery visits: others may see it. */
export const feedTexts = defineTexts({
  fr: { neutral: 'Créneau réservé', where: 'Détails dans mon espace\u202f:', own: 'Créneaux', campaign: (edition: string) => `Missions ${edition}` },
  en: { neutral: 'Reserved slot', where: 'Details in my space:', own: 'Slots', campaign: (edition: string) => `Missions ${edition}` },
});
