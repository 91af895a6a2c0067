import { defineTexts } from '#core/shared/texts.ts';

export const batchTexts = defineTexts({
  fr: { title: (edition: string) => `Documents de l’édition ${edition}` },
  en: { title: (edition: string) => `Documents of edition ${edition}` },
});
