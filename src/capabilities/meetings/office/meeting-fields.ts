import { parisTimeOf } from '#core/calendar/paris-time.ts';
import type { Meeting, MeetingSession } from '../meeting.ts';

/** What the form of a meeting shows. */
export function meetingFields({ slug, content: { fr, en }, startsAt, endsAt, registrationUntil, capacity }: Omit<Meeting, 'id' | 'state' | 'editionId'>): Record<string, string> {
  return {
    slug, titleFr: fr.title, introFr: fr.intro, placeFr: fr.place, addressFr: fr.address, practicalFr: fr.practical, accessibilityFr: fr.accessibility,
    titleEn: en?.title ?? '', introEn: en?.intro ?? '', placeEn: en?.place ?? '', addressEn: en?.address ?? '', practicalEn: en?.practical ?? '', accessibilityEn: en?.accessibility ?? '',
    startsAt: parisTimeOf(startsAt), endsAt: parisTimeOf(endsAt), registrationUntil: parisTimeOf(registrationUntil), capacity: String(capacity),
  };
}

/** What the form of a session shows. */
export function sessionFields({ startsAt, endsAt, room, kind, content: { fr, en }, speakers }: MeetingSession): Record<string, string> {
  return {
    startsAt: parisTimeOf(startsAt), endsAt: parisTimeOf(endsAt), room, kind, titleFr: fr.title, summaryFr: fr.summary, titleEn: en?.title ?? '', summaryEn: en?.summary ?? '',
    speakers: speakers.map(({ name, quality }) => (quality === '' ? name : `${name}, ${quality}`)).join('\n'),
  };
}
