import { openCalendar } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({ calendar: openCalendar(ctx, event.url.searchParams.get('edition')) }));
