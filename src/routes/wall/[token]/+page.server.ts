import { readWall } from '#capabilities/kiosks/index.reading.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({ bare: true as const, wall: await readWall(ctx, String(event.params['token'])) }));
