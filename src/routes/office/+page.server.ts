import { openDashboard } from '#capabilities/reports/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({ dashboard: await openDashboard(ctx, event.url.searchParams.get('edition')) }));
