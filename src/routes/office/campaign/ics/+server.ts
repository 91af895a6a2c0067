import { campaignCalendar } from '#capabilities/campaigns/index.planning.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { calendarResponse } from '../../../calendar-response.ts';
import { editionAsked } from '../../campaign-editions.ts';

/** All missions of an edition, for the team's own calendar. */
export const GET = endpoint(async (ctx, event) => {
  const { edition } = editionAsked(ctx, event.url);
  return calendarResponse(await campaignCalendar(ctx, edition.id), `missions-${edition.id}.ics`);
});
