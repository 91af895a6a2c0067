import { readPlanFeed } from '#capabilities/improvement/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { calendarResponse } from '../../calendar-response.ts';

/** The dates of a plan behind a secret address. */
export const GET = endpoint(async (ctx) => calendarResponse(await readPlanFeed(ctx)));
