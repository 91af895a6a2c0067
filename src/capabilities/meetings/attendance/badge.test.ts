import { expect, test } from 'vitest';
import { hashToken } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { demonstrationLinks, simulateMeeting } from '../simulate-meeting.server.ts';
import { seeMeeting } from '../public/see-meeting.server.ts';
import { meetingCalendar } from './meeting-calendar.server.ts';
import { ownBadge, type ownPlace } from './own-place.server.ts';

const app = await testApp();
await app.system((ctx) => simulateMeeting(ctx, '2026'));
const holding = <T>(work: (ctx: Parameters<typeof ownPlace>[0], token: string) => Promise<T>) =>
  app.app.run({ actor: app.visitor.actor, scope: 'registrant', locale: 'fr', file: hashToken(demonstrationLinks.place) }, (ctx) => work(ctx, demonstrationLinks.place));

test('a badge is a tagged PDF with the name in its text', async () => {
  const { pdf, fileName } = await holding(ownBadge);
  expect(fileName).toBe('badge-rencontres-nationales.pdf');
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  expect(text).toContain('/MarkInfo');
  expect(text).toContain('pdfuaid');
});

test('the calendar gives the hours in universal time, whatever the clock of the place', async () => {
  const seen = await app.app.run({ actor: app.visitor.actor, scope: 'public', locale: 'fr' }, (ctx) => seeMeeting(ctx, 'rencontres-nationales'));
  const text = meetingCalendar(seen.meeting, { locale: 'fr', now: new Date(), origin: 'https://parvis.example' });
  const stamp = seen.meeting.startsAt.replaceAll(/[-:]|\.\d+/g, '');
  expect(text).toContain(`DTSTART:${stamp}`);
  expect(new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }).format(new Date(seen.meeting.startsAt))).toBe('09:00');
  expect(seen.left).toBe(22);
});
