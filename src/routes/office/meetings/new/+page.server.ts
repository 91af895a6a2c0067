import { makeMeeting, meetingForm } from '#capabilities/meetings/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { scoredEditionAsked } from '../../campaign-editions.ts';
import { toMeeting } from '../meeting-route.ts';

export const load = page(async () => ({}));

export const actions = {
  default: action(async (ctx, event, form) => {
    const { edition } = await scoredEditionAsked(ctx, event.url);
    toMeeting(ctx.locale, await makeMeeting(ctx, edition.id, parseForm(meetingForm, form)), '?saved');
  }),
};
