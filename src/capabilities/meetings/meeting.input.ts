import { z } from 'zod';
import { sessionKinds } from './meeting.ts';

const line = (max: number) => z.string().trim().min(1, 'field_required').max(max, 'field_too_long');
const text = (max: number) => z.string().trim().max(max, 'field_too_long').default('');
const instant = z.iso.datetime({ message: 'field_invalid' });

const words = z.strictObject({ title: line(140), intro: text(2000), place: line(140), address: line(240), practical: text(4000), accessibility: line(4000) });
const sessionWords = z.strictObject({ title: line(200), summary: text(2000) });

/** What is said of a meeting. How accessible the place is must be told: who needs it decides by it whether to come. */
export const meetingInput = z.strictObject({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{2,59}$/, 'field_invalid'),
  content: z.strictObject({ fr: words, en: words.optional() }),
  startsAt: instant, endsAt: instant, registrationUntil: instant,
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'field_invalid'),
  capacity: z.coerce.number<number>().int('field_invalid').min(1, 'field_invalid').max(20_000, 'field_invalid'),
}).refine(({ startsAt, endsAt }) => Date.parse(endsAt) > Date.parse(startsAt), { message: 'meeting_times_crossed', path: ['endsAt'] });

export const sessionInput = z.strictObject({
  startsAt: instant, endsAt: instant, room: line(80), kind: z.enum(sessionKinds, 'field_invalid'),
  content: z.strictObject({ fr: sessionWords, en: sessionWords.optional() }),
  speakers: z.array(z.strictObject({ name: line(140), quality: text(240) })).max(20, 'field_too_long'),
}).refine(({ startsAt, endsAt }) => Date.parse(endsAt) > Date.parse(startsAt), { message: 'meeting_times_crossed', path: ['endsAt'] });

export const attendeeInput = z.strictObject({
  name: line(140), email: z.email('field_invalid').max(254, 'field_too_long'), bodyName: text(240),
  needs: z.string().trim().max(1000, 'field_too_long').transform((said) => (said === '' ? null : said)),
});

/** Whom a body registers; the name of the body is known. */
export const colleagueInput = attendeeInput.omit({ bodyName: true });

/** What somebody may correct of themselves; their address is what the link went to. */
export const ownPlaceInput = attendeeInput.pick({ name: true, bodyName: true, needs: true });

export type MeetingInput = z.infer<typeof meetingInput>;
export type SessionInput = z.infer<typeof sessionInput>;
export type AttendeeInput = z.infer<typeof attendeeInput>;
export type ColleagueInput = z.infer<typeof colleagueInput>;
