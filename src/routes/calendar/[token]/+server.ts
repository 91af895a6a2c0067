import { readFeed } from '#capabilities/campaigns/index.planning.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { calendarResponse } from '../../calendar-response.ts';

/** The calendar behind a private address: neutral titles, always as the missions stand. */
export const GET = endpoint(async (ctx) => calendarResponse(await readFeed(ctx)));
