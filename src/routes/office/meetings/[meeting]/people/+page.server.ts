import { listGuests } from '#capabilities/meetings/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { meetingIdOf } from '../../meeting-route.ts';

export const load = page(async (ctx, event) => listGuests(ctx, meetingIdOf(event)));
