import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import { instantOfParis } from '#core/calendar/paris-time.ts';
import { badgeCode, badgeCodeLength, badgeSigns } from '#core/meetings/badge-code.ts';
import { randomStream } from '#core/shared/random.ts';
import type { Ctx } from '#platform/context.ts';
import { hashToken, uuidFromName } from '#platform/ids.ts';
import { insertAttendee, keepNeeds } from './attendance/attendees.queries.server.ts';
import { ownLink } from './attendance/own-link.ts';
import { insertDoor } from './door/doors.queries.server.ts';
import { meetingInput, sessionInput } from './meeting.input.ts';
import { storedMeeting } from './meeting.stored.ts';
import { arrangeSession, makeMeeting, publishMeeting } from './programme/arrange-meeting.server.ts';

const words = z.tuple([z.string(), z.string()]);
const hour = z.string().regex(/^\d\d:\d\d$/);
const file = z.strictObject({
  slug: z.string(), capacity: z.int(), guests: z.int(), waiting: z.int(), content: storedMeeting, needs: z.array(z.string()), firstNames: z.array(z.string()), lastNames: z.array(z.string()), bodies: z.array(z.string()),
  sessions: z.array(z.strictObject({ from: hour, to: hour, room: z.string(), kind: z.string(), fr: words, en: words, speakers: z.array(words).default([]) })),
});

/** Tokens of the links of the demonstration: its first guest, and its door. */
export const demonstrationLinks = { place: 'demonstration-place-aux-rencontres', door: 'demonstration-accueil-des-rencontres' } as const;

/** The meeting of the demonstration, six weeks from now, with places left, and a door. `ctx` is the system's. */
export async function simulateMeeting(ctx: Ctx, editionId: string): Promise<void> {
  const given = file.parse(parse(readFileSync(join(ctx.settings.dataDir ?? defaultDataDir(), 'demonstration/meeting.yaml'), 'utf8')));
  const day = new Date(ctx.clock.now().getTime() + 42 * 86_400_000).toISOString().slice(0, 10);
  const at = (clock: string) => instantOfParis(`${day}T${clock}`) ?? '';
  const id = await makeMeeting(ctx, editionId, meetingInput.parse({ slug: given.slug, content: given.content, capacity: given.capacity, timeZone: 'Europe/Paris', startsAt: at('09:00'), endsAt: at('17:00'), registrationUntil: new Date(Date.parse(at('09:00')) - 3 * 86_400_000).toISOString() }));
  for (const { from, to, room, kind, fr, en, speakers } of given.sessions) {
    const [inFrench, inEnglish] = [fr, en].map(([title, summary]) => ({ title, summary }));
    await arrangeSession(ctx, id, null, sessionInput.parse({ startsAt: at(from), endsAt: at(to), room, kind, content: { fr: inFrench, en: inEnglish }, speakers: speakers.map(([name, quality]) => ({ name, quality })) }));
  }
  await publishMeeting(ctx, id);
  await fillPlaces(ctx, id, given);
  await insertDoor(ctx.db, { id: uuidFromName('demonstration door', id), meetingId: id, label: 'Hall', createdAt: ctx.clock.now(), closedAt: null }, hashToken(demonstrationLinks.door));
}

async function fillPlaces(ctx: Ctx, meetingId: string, { guests, waiting, needs, firstNames, lastNames, bodies }: z.infer<typeof file>): Promise<void> {
  const chance = randomStream('demonstration', 'meeting');
  for (let i = 0; i < guests + waiting; i++) {
    const name = `${chance.pick(firstNames)} ${chance.pick(lastNames)}`;
    const attendee = {
      id: uuidFromName('demonstration guest', meetingId, String(i)), meetingId, kind: 'guest' as const, organisationId: null, name, email: `invite.${i + 1}@demo.parvis.example`, bodyName: chance.pick(bodies), locale: 'fr' as const,
      state: i < guests ? 'coming' as const : 'waiting' as const, registeredAt: new Date(ctx.clock.now().getTime() - (guests + waiting - i) * 7_200_000).toISOString(),
      badgeCode: badgeCode(Array.from({ length: badgeCodeLength }, () => chance.integer(badgeSigns.length))),
    };
    await insertAttendee(ctx.db, attendee, hashToken(i === 0 ? demonstrationLinks.place : ownLink(ctx.settings.secret, attendee.id)));
    if (i % 23 === 0) await keepNeeds(ctx.db, attendee, needs[(i / 23) % needs.length] ?? null);
  }
}
