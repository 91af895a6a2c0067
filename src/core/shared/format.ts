import type { Locale } from './texts.ts';

/**
 * Numbers, dates and money as people write them. `Intl` formatters are cached: making one costs about as
 * much as a hundred uses. Dates are civil dates of the barometer, in Paris time.
 */
const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(tags[locale], options)));
  return format;
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) dateFormats.set(key, (format = new Intl.DateTimeFormat(tags[locale], { timeZone: 'Europe/Paris', ...options })));
  return format;
}

/** An integer with its thousands separator: 36 500 / 36,500. */
export function formatInteger(value: number, locale: Locale): string {
  return numberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}

/** A number with exactly `digits` decimals: 68,5 / 68.5. */
export function formatDecimal(value: number, locale: Locale, digits = 1): string {
  return numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** A score out of 100 as published: whole points outside, one decimal inside (`digits = 1`). */
export function formatScore(value: number, locale: Locale, digits: 0 | 1 = 0): string {
  return formatDecimal(value, locale, digits);
}

/** A signed difference in points: +2,5 / −1.0 (true minus sign). */
export function formatDifference(value: number, locale: Locale, digits = 1): string {
  const rounded = Number(value.toFixed(digits));
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return sign + formatDecimal(Math.abs(rounded), locale, digits);
}

/** A share of 1 as a percentage: 0.685 -> 68,5 % (narrow no-break space in French). */
export function formatPercent(share: number, locale: Locale, digits = 0): string {
  const number = formatDecimal(share * 100, locale, digits);
  return locale === 'fr' ? `${number}\u202f%` : `${number}%`;
}

/** Integer cents as euros: 125000 -> 1 250,00 € / €1,250.00. */
export function formatMoney(cents: number, locale: Locale): string {
  return numberFormat(locale, { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** Whole euros: 300000 -> 300 000 € / €300,000. */
export function formatEuros(euros: number, locale: Locale): string {
  return numberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(euros);
}

/** A civil date ('2026-05-29') or an instant, in full: 29 mai 2026 / 29 May 2026, and 1er mai 2026 in French. */
export function formatDate(value: string | Date, locale: Locale): string {
  const text = dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(asDate(value));
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** The month of a civil date or an instant: mai 2026 / May 2026. */
export function formatMonth(value: string | Date, locale: Locale): string {
  return dateFormat(locale, { month: 'long', year: 'numeric' }).format(asDate(value));
}

/** A short date: 29/05/2026. */
export function formatShortDate(value: string | Date, locale: Locale): string {
  return dateFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(asDate(value));
}

/** A date with its time: 29 mai 2026 à 14:05 / 29 May 2026 at 14:05. */
export function formatDateTime(value: string | Date, locale: Locale): string {
  return dateFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(asDate(value));
}

function asDate(value: string | Date): Date {
  if (value instanceof Date) return value;
  // A bare civil date is placed at noon so that no time zone moves it to its neighbour.
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00Z` : value);
}
