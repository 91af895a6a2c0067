import { listOwnPeople } from '#capabilities/meetings/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { ownMeetingsPath } from './meetings-path.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { path: ownMeetingsPath(ctx.locale, organisationId), meetings: await listOwnPeople(ctx, organisationId), sent: event.url.searchParams.has('sent') };
});
