import { changeMeeting, meetingForm, readMeeting } from '#capabilities/meetings/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { meetingIdOf, toMeeting } from '../../meeting-route.ts';

export const load = page(async (ctx, event) => ({ meeting: (await readMeeting(ctx, meetingIdOf(event))).meeting }));

export const actions = {
  default: action(async (ctx, event, form) => {
    await changeMeeting(ctx, meetingIdOf(event), parseForm(meetingForm, form));
    toMeeting(ctx.locale, meetingIdOf(event), '?saved');
  }),
};
