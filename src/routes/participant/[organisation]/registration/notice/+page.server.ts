import { openOwnRegistration } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({ own: await openOwnRegistration(ctx, { organisationId: String(event.params['organisation']) }) }));
