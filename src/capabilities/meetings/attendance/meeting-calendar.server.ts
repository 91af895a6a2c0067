import ical from 'ical-generator';
import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { meetingWords } from '../meeting-words.ts';
import type { Meeting } from '../meeting.ts';

/** A meeting as an iCalendar file (RFC 5545), at its hours, in universal time. */
export function meetingCalendar(meeting: Meeting, { locale, now, origin }: { locale: Locale; now: Date; origin: string }): string {
  const { title, intro, place, address } = meetingWords(meeting, locale);
  const calendar = ical({ name: title, prodId: { company: 'Parvis', product: 'Parvis', language: locale.toUpperCase() } });
  calendar.createEvent({
    id: `${meeting.id}@${new URL(origin).hostname}`, stamp: now, start: new Date(meeting.startsAt), end: new Date(meeting.endsAt), summary: title,
    location: `${place}, ${address}`, description: intro, url: `${origin}${localPath(locale, `/meetings/${meeting.slug}`)}`,
  });
  return calendar.toString();
}
