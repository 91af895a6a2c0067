import { openJury } from '#capabilities/trophies/index.decided.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx) => ({ jury: await openJury(ctx) }));
