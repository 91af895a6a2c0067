import type { TestApp } from '#tests/harness/app.ts';
import { meetingInput, sessionInput, type MeetingInput } from './meeting.input.ts';
import { arrangeSession, makeMeeting, publishMeeting } from './programme/arrange-meeting.server.ts';

const hour = 3_600_000;

/** A meeting in thirty days from now, by the clock of the test. */
export function aMeetingInput(now: Date, given: Partial<MeetingInput> = {}): MeetingInput {
  const begins = now.getTime() + 30 * 24 * hour;
  const at = (hours: number) => new Date(begins + hours * hour).toISOString();
  return meetingInput.parse({
    slug: 'rencontres', startsAt: at(0), endsAt: at(8), registrationUntil: at(-24), timeZone: 'Europe/Paris', capacity: 100,
    content: { fr: { title: 'Rencontres nationales', intro: 'Une journée.', place: 'Cité internationale', address: '1 quai Charles-de-Gaulle, 69006 Lyon', practical: '', accessibility: 'Plain-pied, boucle magnétique.' } },
    ...given,
  });
}

/** A published meeting with one session. Returns its id. */
export async function aMeeting(test: TestApp, given: Partial<MeetingInput> = {}): Promise<string> {
  return test.system(async (ctx) => {
    const input = aMeetingInput(ctx.clock.now(), given);
    const id = await makeMeeting(ctx, '2026', input);
    await arrangeSession(ctx, id, null, sessionInput.parse({ startsAt: input.startsAt, endsAt: input.endsAt, room: 'Amphithéâtre', kind: 'welcome', content: { fr: { title: 'Accueil', summary: '' } }, speakers: [{ name: 'Ada Martin', quality: 'Maire' }] }));
    await publishMeeting(ctx, id);
    return id;
  });
}
