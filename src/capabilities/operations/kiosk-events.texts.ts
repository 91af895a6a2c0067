import { defineTexts } from '#core/shared/texts.ts';

/** What happens to kiosks and collection points, in plain words, for each name of event. */
export const kioskEventTitles = defineTexts<Record<string, string>>({
  fr: {
    'kiosk.enrolled': 'Borne enrôlée',
    'kiosk.revoked': 'Borne révoquée',
  },
  en: {
    'kiosk.enrolled': 'Kiosk enrolled',
    'kiosk.revoked': 'Kiosk revoked',
  },
});
