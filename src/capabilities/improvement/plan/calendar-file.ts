import ical from 'ical-generator';
import type { Locale } from '#core/shared/texts.ts';

export interface CalendarEntry {
  id: string;
  title: string;
  on: string;
  /** 'HH:MM' in the civil time of Paris; null: the whole day. */
  at: string | null;
  detail?: string | undefined;
  url: string;
}

export interface CalendarFrame {
  name: string;
  locale: Locale;
  now: Date;
  origin: string;
}

const presentationMinutes = 90;

/** Dates as an iCalendar file (RFC 5545); an entry keeps its identity when it moves. */
export function calendarFile(entries: readonly CalendarEntry[], { name, locale, now, origin }: CalendarFrame): string {
  const calendar = ical({ name, prodId: { company: 'Parvis', product: 'Parvis', language: locale.toUpperCase() }, ttl: 3600 });
  for (const { id, title, on, at, detail, url } of entries) {
    const start = moment(on, at ?? '00:00');
    const end = at === null ? new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1) : new Date(start.getTime() + presentationMinutes * 60_000);
    calendar.createEvent({
      id: `${id}@${new URL(origin).hostname}`, stamp: now, summary: title, description: detail ?? '', url, start, end,
      // Floating: what is agreed with people is the time on their clock.
      ...(at === null ? { allDay: true } : { floating: true }),
    });
  }
  return calendar.toString();
}

/** The library reads the civil time of the machine's zone from a moment. */
function moment(date: string, time: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(year, month - 1, day, hour, minute);
}
