import { z } from 'zod';
import { instantOfParis } from '#core/calendar/paris-time.ts';
import type { MeetingInput, SessionInput } from '../meeting.input.ts';
import { sessionKinds, type MeetingWords, type SessionWords } from '../meeting.ts';

const line = (max: number) => z.string().trim().min(1, 'field_required').max(max, 'field_too_long');
const text = (max: number) => z.string().trim().max(max, 'field_too_long').default('');
const parisTime = z.string().transform((typed, ctx) => {
  const instant = instantOfParis(typed);
  if (instant === null) ctx.addIssue({ code: 'custom', message: typed === '' ? 'field_required' : 'field_invalid' });
  return instant ?? '';
});
const later = { message: 'meeting_times_crossed', path: ['endsAt'] };

/** The form of a meeting, by the clock of Paris; English is told as soon as its title is. */
export const meetingForm = z.object({
  slug: z.string().trim().regex(/^[a-z0-9][a-z0-9-]{2,59}$/, 'consultation_slug_invalid'),
  titleFr: line(140), introFr: text(2000), placeFr: line(140), addressFr: line(240), practicalFr: text(4000), accessibilityFr: line(4000),
  titleEn: text(140), introEn: text(2000), placeEn: text(140), addressEn: text(240), practicalEn: text(4000), accessibilityEn: text(4000),
  startsAt: parisTime, endsAt: parisTime, registrationUntil: parisTime, capacity: z.coerce.number('field_invalid').int('field_invalid').min(1, 'field_invalid').max(20_000, 'field_invalid'),
}).refine(({ startsAt, endsAt }) => startsAt === '' || endsAt === '' || endsAt > startsAt, later).transform((f): MeetingInput => {
  const fr: MeetingWords = { title: f.titleFr, intro: f.introFr, place: f.placeFr, address: f.addressFr, practical: f.practicalFr, accessibility: f.accessibilityFr };
  const en: MeetingWords = { title: f.titleEn, intro: f.introEn || fr.intro, place: f.placeEn || fr.place, address: f.addressEn || fr.address, practical: f.practicalEn || fr.practical, accessibility: f.accessibilityEn || fr.accessibility };
  return { slug: f.slug, content: f.titleEn === '' ? { fr } : { fr, en }, startsAt: f.startsAt, endsAt: f.endsAt, registrationUntil: f.registrationUntil, timeZone: 'Europe/Paris', capacity: f.capacity };
});

/** The form of a session. Speakers are written one a line: `Name, quality`. */
export const sessionForm = z.object({
  startsAt: parisTime, endsAt: parisTime, room: line(80), kind: z.enum(sessionKinds, 'field_invalid'), titleFr: line(200), summaryFr: text(2000), titleEn: text(200), summaryEn: text(2000), speakers: text(4000),
}).refine(({ startsAt, endsAt }) => startsAt === '' || endsAt === '' || endsAt > startsAt, later).transform((f): SessionInput => {
  const fr: SessionWords = { title: f.titleFr, summary: f.summaryFr };
  const speakers = f.speakers.split('\n').map((one) => one.trim()).filter((one) => one !== '').slice(0, 20).map((one) => {
    const comma = one.indexOf(',');
    return { name: (comma === -1 ? one : one.slice(0, comma)).trim().slice(0, 140), quality: (comma === -1 ? '' : one.slice(comma + 1)).trim().slice(0, 240) };
  });
  return { startsAt: f.startsAt, endsAt: f.endsAt, room: f.room, kind: f.kind, content: f.titleEn === '' ? { fr } : { fr, en: { title: f.titleEn, summary: f.summaryEn || f.summaryFr } }, speakers };
});

export const doorForm = z.object({ label: line(80) });

export const documentForm = z.object({ title: line(200), kind: z.enum(['replay', 'slides', 'document'], 'field_invalid'), href: z.url({ protocol: /^https$/, error: 'field_invalid' }).max(1000, 'field_too_long'), session: z.union([z.literal('').transform(() => null), z.uuid()]).default(null) });
