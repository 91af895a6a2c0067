import { seeMeetings } from '#capabilities/meetings/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx) => ({ meetings: await seeMeetings(ctx) }));
