import { openTrophies } from '#capabilities/trophies/index.decided.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx) => ({ trophies: await openTrophies(ctx) }));
