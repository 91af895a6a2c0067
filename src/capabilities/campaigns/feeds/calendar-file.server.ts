import ical, { ICalEventTransparency } from 'ical-generator';
import { addDays } from '#core/calendar/date.ts';
import type { Locale } from '#core/shared/texts.ts';
import { feedTexts } from './feed.texts.ts';

export interface CalendarMission {
  id: string;
  from: string;
  to: string;
  half: string | null;
  /** What the entry says, when the calendar may say it; nothing = a neutral title. */
  title?: string | undefined;
}

const hours: Record<string, readonly [from: number, to: number]> = { morning: [9, 12], afternoon: [14, 17], out_of_hours: [18, 20] };

/**
 * Missions as an iCalendar file (RFC 5545). Half-days are floating local times, since a site overseas lives in its own
 * time; windows of several days leave the reader's days free. An entry keeps its identity when it is moved.
 */
export function missionsFile(missions: readonly CalendarMission[], { locale, now, origin, name }: { locale: Locale; now: Date; origin: string; name: string }): string {
  const t = feedTexts[locale];
  const calendar = ical({ name, prodId: { company: 'Parvis', product: 'Parvis', language: locale.toUpperCase() }, ttl: 3600 });
  for (const { id, from, to, half, title } of missions) {
    const span = half === null ? undefined : hours[half];
    calendar.createEvent({
      id: `${id}@${new URL(origin).hostname}`, stamp: now, summary: title ?? t.neutral, description: `${t.where}\n${origin}/evaluator`,
      ...(span ? { start: at(from, span[0]), end: at(from, span[1]), floating: true } : { start: at(from, 0), end: at(addDays(to, 1), 0), allDay: true, transparency: ICalEventTransparency.TRANSPARENT }),
    });
  }
  return calendar.toString();
}

/** The library reads the civil time of the machine's zone from a moment. */
function at(date: string, hour: number): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, hour);
}
