import { floorWall } from '#capabilities/meetings/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({ bare: true as const, ...(await floorWall(ctx, String(event.params['slug']))) }));
