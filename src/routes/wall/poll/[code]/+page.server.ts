import { readRoomWall } from '#capabilities/staff-polls/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({ bare: true as const, wall: await readRoomWall(ctx, String(event.params['code'])) }));
