import ical, { ICalEventTransparency } from 'ical-generator';
import { addDays } from '#core/calendar/date.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { calendarTexts } from './calendar.texts.ts';
import { editionCalendar } from './edition-calendar.ts';
import { titleOf } from './entry-title.ts';

/** The calendar of an edition as an iCalendar file (RFC 5545): whole days, which leave the reader's own days free. */
export function calendarFile(edition: Edition, today: string, locale: Locale, now: Date, origin: string): string {
  const t = calendarTexts[locale];
  const calendar = ical({ name: t.fileName(edition.label[locale]), prodId: { company: 'Parvis', product: 'Parvis', language: locale.toUpperCase() } });
  for (const entry of editionCalendar(edition, today)) {
    calendar.createEvent({
      id: `${edition.id}-${entry.id}-${entry.from}@${new URL(origin).hostname}`, stamp: now, allDay: true,
      // Its own type of time is a moment; the library reads the civil day of the machine's zone from it.
      start: atMidnight(entry.from), end: atMidnight(addDays(entry.to, 1)),
      summary: titleOf(entry, locale), description: t.entries[entry.id].text, transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function atMidnight(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
}
