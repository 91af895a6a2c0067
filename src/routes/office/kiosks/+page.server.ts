import { officeKiosks } from '#capabilities/kiosks/index.points.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx) => officeKiosks(ctx));
