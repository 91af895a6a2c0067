/** The languages of every screen, mail, document and problem: French first, English complete. */
export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return value === 'fr' || value === 'en';
}

/** A text in every language, picked for each. */
export const both = <T>(pick: (locale: Locale) => T): Record<Locale, T> => ({ fr: pick('fr'), en: pick('en') });

/**
 * A catalogue of texts. The French side gives the shape, the English side must follow it: a missing or
 * superfluous text is a type error, so no screen can be half translated.
 */
export function defineTexts<T>(texts: { fr: T; en: NoInfer<T> }): Record<Locale, T> {
  return texts;
}
