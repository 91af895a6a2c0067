import type { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireHost } from '../meetings.access.ts';
import { meetingOf } from '../meetings.queries.server.ts';
import { meetingEvents } from '../meetings.events.ts';
import type { MeetingDocument } from '../programme/document.ts';
import { deleteDocument, documentsOf, insertDocument } from '../programme/documents.queries.server.ts';
import type { documentForm } from './meeting-form.input.ts';

/** Throws `not_allowed`. */
export async function listMeetingDocuments(ctx: Ctx, meetingId: string): Promise<MeetingDocument[]> {
  requireHost(ctx.actor);
  return documentsOf(ctx.db, meetingId);
}

/** Shows a replay, slides or a paper that stands elsewhere. Throws `not_allowed`, `not_found`. */
export async function addMeetingDocument(ctx: Ctx, meetingId: string, { title, kind, href, session }: z.infer<typeof documentForm>): Promise<void> {
  requireHost(ctx.actor);
  const meeting = await meetingOf(ctx.db, meetingId);
  if (!meeting) throw problem('not_found');
  await insertDocument(ctx.db, meetingId, { id: ctx.ids.next(), sessionId: session, kind, title, href }, ctx.clock.now());
  await ctx.record({ name: meetingEvents.documentAdded, subjectType: 'meeting', subjectId: meetingId, editionId: meeting.editionId, payload: { slug: meeting.slug, kind } });
}

/** Throws `not_allowed`, `not_found`. */
export async function removeMeetingDocument(ctx: Ctx, meetingId: string, id: string): Promise<void> {
  requireHost(ctx.actor);
  const meeting = await meetingOf(ctx.db, meetingId);
  if (!meeting || !(await deleteDocument(ctx.db, meetingId, id))) throw problem('not_found');
  await ctx.record({ name: meetingEvents.documentRemoved, subjectType: 'meeting', subjectId: meetingId, editionId: meeting.editionId, payload: { slug: meeting.slug } });
}
