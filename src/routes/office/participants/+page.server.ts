import { listParticipants } from '#capabilities/registrations/index.server.ts';
import { mayDecide, readFilter } from '#capabilities/registrations/index.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({
  participants: await listParticipants(ctx, readFilter(event.url.searchParams)), mayDecide: mayDecide(ctx.actor),
}));
