import { needByDepartment } from '#capabilities/campaigns/index.evaluators.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx) => ({ needs: await needByDepartment(ctx) }));
