import { competingDesk } from '#capabilities/audits/index.field.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({ done: event.url.searchParams.has('done'), waiting: await competingDesk(ctx) }));
