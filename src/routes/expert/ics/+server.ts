import { ownPresentationCalendar } from '#capabilities/improvement/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { calendarResponse } from '../../calendar-response.ts';

/** The dates of one's presentations as a file. */
export const GET = endpoint(async (ctx) => calendarResponse(await ownPresentationCalendar(ctx), 'parvis-presentations.ics'));
