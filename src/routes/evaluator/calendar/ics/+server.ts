import { ownCalendar } from '#capabilities/campaigns/index.planning.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { calendarResponse } from '../../../calendar-response.ts';

/** One's own missions as a file, under neutral titles and a neutral name. */
export const GET = endpoint(async (ctx) => calendarResponse(await ownCalendar(ctx), 'calendar.ics'));
