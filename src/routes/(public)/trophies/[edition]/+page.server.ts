import { readPalmares } from '#capabilities/trophies/index.decided.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({ palmares: await readPalmares(ctx, event.params['edition'] ?? '') }));
