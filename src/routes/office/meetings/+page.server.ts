import { listMeetings } from '#capabilities/meetings/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx) => ({ meetings: await listMeetings(ctx) }));
