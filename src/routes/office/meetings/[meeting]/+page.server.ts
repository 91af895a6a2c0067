import { cancelMeeting, listGuests, publishMeeting, readMeeting } from '#capabilities/meetings/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { meetingIdOf, toMeeting } from '../meeting-route.ts';

export const load = page(async (ctx, event) => {
  const { meeting, sessions } = await readMeeting(ctx, meetingIdOf(event));
  return { meeting, sessions, guests: (await listGuests(ctx, meeting.id)).guests, saved: event.url.searchParams.has('saved') };
});

export const actions = {
  publish: action(async (ctx, event) => {
    await publishMeeting(ctx, meetingIdOf(event));
    toMeeting(ctx.locale, meetingIdOf(event), '?saved');
  }),
  cancel: action(async (ctx, event) => {
    await cancelMeeting(ctx, meetingIdOf(event));
    toMeeting(ctx.locale, meetingIdOf(event), '?saved');
  }),
};
