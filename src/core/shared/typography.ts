import type { Locale } from './texts.ts';

/** Narrow no-break space, before high punctuation and inside French quotation marks. */
const thin = '\u202f';
const noBreak = '\u00a0';

/**
 * A text set as a printer would: apostrophes, ellipses, and in French the spaces that must not break, before
 * `; : ! ? % €`, inside « », in thousands and before units. Applying it twice changes nothing. Addresses of pages
 * and of mailboxes have no space around their punctuation and stay as they are.
 */
export function setText(text: string, locale: Locale): string {
  const plain = text.replace(/\S*:\/\/\S*|(?<=\p{L})'(?=\p{L})|\.\.\./gu, (found) => (found === "'" ? '’' : found === '...' ? '…' : found));
  return locale === 'fr' ? frenchSpaces(plain) : plain;
}

function frenchSpaces(text: string): string {
  return text
    .replace(/«[ \u00a0\u202f]*/g, `«${thin}`)
    .replace(/[ \u00a0\u202f]*»/g, `${thin}»`)
    .replace(/[ \u00a0]+(?=[;:!?%‰€])/g, thin)
    .replace(/(?<=[\p{L}\p{N})\]»”])(?=[;!?]+(?:[\s)\]”]|$)|:(?:\s|$))/gu, thin)
    .replace(/(?<=\d)(?=%)/g, thin)
    .replace(/(?<=\d)[ \u00a0](?=\d{3}(?!\d))/g, thin)
    .replace(/(?<=\d) (?=(?:h|min|s|m|km|points?|ans?)(?!\p{L}))/gu, noBreak)
    .replace(/(?<=n°) /g, noBreak);
}

/** The same for every text of a plain object or list. */
export function setTexts<T>(content: T, locale: Locale): T {
  return visit(content, locale) as T; // same shape: only strings are replaced, by strings
}

function visit(content: unknown, locale: Locale): unknown {
  if (typeof content === 'string') return setText(content, locale);
  if (Array.isArray(content)) return content.map((part) => visit(part, locale));
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(Object.entries(content).map(([key, part]) => [key, visit(part, locale)]));
}
