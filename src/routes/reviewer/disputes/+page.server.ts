import { disputesToDecide } from '#capabilities/audits/index.quality.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => ({ done: event.url.searchParams.has('done'), ...(await disputesToDecide(ctx)) }));
