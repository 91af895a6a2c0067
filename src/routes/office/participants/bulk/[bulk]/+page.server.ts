import { readBulk } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, { params }) => ({ result: await readBulk(ctx, params['bulk'] ?? '') }));
