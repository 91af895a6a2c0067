import { formatDate } from '#core/shared/format.ts';
import { weekdayNames, writeDayHours, type OpeningHours } from '#core/calendar/opening-hours.ts';
import { readClosures } from '#core/calendar/closures.ts';
import { readDayHours } from '#core/calendar/opening-hours.ts';
import type { DateRange } from '#core/calendar/date.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { TypedSite } from '../draft/draft.ts';
import { siteDetailsTexts } from './site-details.texts.ts';

/** Opening hours in a line, days of the same hours together: "lundi–vendredi 8h30-12h, 13h30-17h · samedi 9h-12h". */
export function hoursInWords(hours: OpeningHours, locale: Locale): string {
  const t = siteDetailsTexts[locale];
  const groups: { first: string; last: string; text: string }[] = [];
  for (const day of weekdayNames) {
    const text = writeDayHours(hours[day] ?? [], locale) || t.closed;
    const name = locale === 'fr' ? t.days[day].toLowerCase() : t.days[day];
    const group = groups.at(-1);
    if (group?.text === text) group.last = name;
    else groups.push({ first: name, last: name, text });
  }
  return groups.map(({ first, last, text }) => `${first === last ? first : `${first}–${last}`} ${text}`).join(' · ');
}

/** Closures in a line. */
export function closuresInWords(closures: readonly DateRange[], locale: Locale): string {
  return closures.map(({ from, to }) => siteDetailsTexts[locale].period(formatDate(from, locale), formatDate(to, locale))).join(', ');
}

/** What was understood of typed hours and closures; null where nothing was typed or something is wrong. */
export function understood(site: TypedSite, locale: Locale): { hours: string | null; closures: string | null } {
  const days = weekdayNames.flatMap((day) => {
    const read = readDayHours(site.hours[day] ?? '');
    return 'spans' in read ? [[day, read.spans] as const] : [];
  });
  const hours: OpeningHours = Object.fromEntries(days.filter(([, spans]) => spans.length > 0));
  const closures = readClosures(site.closures);
  return {
    hours: days.length === weekdayNames.length && Object.keys(hours).length > 0 ? hoursInWords(hours, locale) : null,
    closures: 'closures' in closures && closures.closures.length > 0 ? closuresInWords(closures.closures, locale) : null,
  };
}
