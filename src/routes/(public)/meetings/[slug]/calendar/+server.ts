import { meetingCalendar, seeMeeting } from '#capabilities/meetings/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { calendarResponse } from '../../../../calendar-response.ts';

export const GET = endpoint(async (ctx, { params }) => {
  const { meeting } = await seeMeeting(ctx, String(params['slug']));
  return calendarResponse(meetingCalendar(meeting, { locale: ctx.locale, now: ctx.clock.now(), origin: ctx.settings.origin }), meeting.slug);
});
