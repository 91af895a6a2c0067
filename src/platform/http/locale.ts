import type { Locale } from '#core/shared/texts.ts';

/** English pages live under /en, French ones at the root. */
export function localeOfPath(pathname: string): Locale {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'fr';
}

/** The path without its language: the same route serves both. */
export function withoutLocale(pathname: string): string {
  if (localeOfPath(pathname) === 'fr') return pathname;
  return pathname.slice(3) || '/';
}

/** The address of a page in a language: `localPath('en', '/method')` is `/en/method`. */
export function localPath(locale: Locale, path: string): string {
  return locale === 'en' ? `/en${path === '/' ? '' : path}` : path;
}
