import { isLocale, type Locale } from '#core/shared/texts.ts';

/**
 * The language that a program asks for: `?lang` first, then `Accept-Language` by its weights, French when it says nothing that
 * we speak.
 */
export function clientLocale(lang: string | null, acceptLanguage: string | null): Locale {
  if (lang !== null && isLocale(lang)) return lang;
  const asked = (acceptLanguage ?? '').slice(0, 1000).split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const q = Number(/^\s*q=([\d.]+)/.exec(parameters[0] ?? 'q=1')?.[1] ?? 1);
    return { language: tag.slice(0, 2).toLowerCase(), q };
  });
  for (const { language, q } of asked.toSorted((a, b) => b.q - a.q)) if (q > 0 && isLocale(language)) return language;
  return 'fr';
}
