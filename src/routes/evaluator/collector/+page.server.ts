import { collectorKeySince, endCollectorKey, makeCollectorKey } from '#capabilities/audits/index.field.server.ts';
import { action, page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx) => ({ since: await collectorKeySince(ctx) }));

export const actions = {
  make: action(async (ctx, event) => ({ address: `${event.url.origin}/api/v1/openrosa/${await makeCollectorKey(ctx)}` })),
  end: action(async (ctx) => {
    await endCollectorKey(ctx);
    return { ended: true };
  }),
};
