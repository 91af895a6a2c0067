import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { parisTimeOf } from '#core/calendar/paris-time.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { rowMediaTypes, streamRows, type RowFormat } from '#platform/files/row-stream.ts';
import { spacedBadge } from '#core/meetings/badge-code.ts';
import { attendeesOf, needsOf } from '../attendance/attendees.queries.server.ts';
import { badgesPdf } from '../attendance/badge.server.ts';
import { arrivalsAt } from '../door/doors.queries.server.ts';
import type { Attendee, Meeting } from '../meeting.ts';
import { requireHost } from '../meetings.access.ts';
import { meetingEvents } from '../meetings.events.ts';
import { meetingOf } from '../meetings.queries.server.ts';
import { attendanceByBody } from './attendance-by-body.ts';
import { meetingsOfficeTexts } from './meetings-office.texts.ts';

export interface Guest extends Attendee {
  /** The body that registered them, as the directory knows it; null for who came by themselves. */
  official: { name: string; siren: string | null } | null;
  needs: string | null;
  /** When they came; null when they have not. */
  arrivedAt: string | null;
}

/** Who comes, waits, or gave their place back. Throws `not_allowed`, `not_found`. */
export async function listGuests(ctx: Ctx, meetingId: string): Promise<{ meeting: Meeting; guests: Guest[] }> {
  requireHost(ctx.actor);
  const meeting = await meetingOf(ctx.db, meetingId);
  if (!meeting) throw problem('not_found');
  const [attendees, needs, arrivals] = [await attendeesOf(ctx.db, meetingId), await needsOf(ctx.db, meetingId), await arrivalsAt(ctx.db, meetingId)];
  const came = new Map(arrivals.map(({ attendeeId, at }) => [attendeeId, at]));
  const bodies = await bodiesOf(ctx, attendees);
  return { meeting, guests: attendees.map((attendee) => ({ ...attendee, official: bodies.get(attendee.organisationId ?? '') ?? null, needs: needs.get(attendee.id) ?? null, arrivedAt: came.get(attendee.id) ?? null })) };
}

async function bodiesOf(ctx: Ctx, attendees: readonly Attendee[]): Promise<Map<string, { name: string; siren: string | null }>> {
  const ids = new Set(attendees.flatMap(({ organisationId }) => organisationId ?? []));
  return new Map((await organisationNames(ctx.db, [...ids])).map(({ id, name, siren }) => [id, { name, siren }]));
}

interface ListFile {
  body: ReadableStream<Uint8Array>;
  fileName: string;
  mediaType: string;
}

/** The list as a file, for the door, the caterer or an invoice: who took it is noted, for it holds addresses. Throws `not_allowed`, `not_found`. */
export async function guestFile(ctx: Ctx, meetingId: string, format: RowFormat): Promise<ListFile> {
  const t = meetingsOfficeTexts[ctx.locale];
  const { meeting, guests } = await listGuests(ctx, meetingId);
  await ctx.record({ name: meetingEvents.listTaken, subjectType: 'meeting', subjectId: meetingId, editionId: meeting.editionId, payload: { slug: meeting.slug, format } });
  const clock = (instant: string) => parisTimeOf(instant).replace('T', ' ');
  async function* rows() {
    for (const one of guests) yield [one.name, one.bodyName, one.official?.name ?? '', one.email, t.kinds[one.kind], t.states[one.state], clock(one.registeredAt), one.arrivedAt === null ? t.came.no : t.came.yes, one.arrivedAt === null ? '' : clock(one.arrivedAt), spacedBadge(one.badgeCode), one.needs ?? ''];
  }
  const c = t.columns;
  return { body: streamRows(format, { name: t.people, headings: [c.name, c.body, c.official, c.email, c.kind, c.state, c.registered, c.came, c.arrived, c.badge, c.needs], rows: rows() }, ctx.locale), fileName: `${meeting.slug}-${t.fileName}.${format}`, mediaType: rowMediaTypes[format] };
}

/** How many of each body registered and came, for invoices: no address, no name of a person. Throws `not_allowed`, `not_found`. */
export async function bodyFile(ctx: Ctx, meetingId: string, format: RowFormat): Promise<ListFile> {
  const t = meetingsOfficeTexts[ctx.locale];
  const { meeting, guests } = await listGuests(ctx, meetingId);
  async function* rows() {
    for (const { name, siren, registered, came } of attendanceByBody(guests, ctx.locale)) yield [name || t.noBody, siren ?? '', registered, came];
  }
  return { body: streamRows(format, { name: t.byBody, headings: [t.columns.body, t.siren, t.places, t.cameCount], rows: rows() }, ctx.locale), fileName: `${meeting.slug}-${t.byBodyFile}.${format}`, mediaType: rowMediaTypes[format] };
}

/** Everybody’s badge, by name, to print in advance (PDF/UA-1). Throws `not_allowed`, `not_found`, `meeting_nobody`. */
export async function allBadges(ctx: Ctx, meetingId: string): Promise<{ pdf: Buffer; fileName: string }> {
  const { meeting, guests } = await listGuests(ctx, meetingId);
  const coming = guests.filter(({ state }) => state === 'coming');
  if (coming.length === 0) throw problem('meeting_nobody');
  return { pdf: await badgesPdf(ctx, meeting, coming, ctx.locale), fileName: `${meeting.slug}-badges.pdf` };
}
