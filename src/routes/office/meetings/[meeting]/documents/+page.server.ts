import { addMeetingDocument, documentForm, listMeetingDocuments, readMeeting, removeMeetingDocument } from '#capabilities/meetings/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { meetingIdOf, toMeeting } from '../../meeting-route.ts';

export const load = page(async (ctx, event) => ({ ...(await readMeeting(ctx, meetingIdOf(event))), documents: await listMeetingDocuments(ctx, meetingIdOf(event)) }));

export const actions = {
  add: action(async (ctx, event, form) => {
    await addMeetingDocument(ctx, meetingIdOf(event), parseForm(documentForm, form));
    toMeeting(ctx.locale, meetingIdOf(event), '/documents');
  }),
  remove: action(async (ctx, event, form) => {
    await removeMeetingDocument(ctx, meetingIdOf(event), String(form.get('id') ?? ''));
    toMeeting(ctx.locale, meetingIdOf(event), '/documents');
  }),
};
