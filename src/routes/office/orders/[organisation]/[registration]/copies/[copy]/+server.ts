import { copyResponse, openCopy } from '#capabilities/billing/index.orders.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { orderKey } from '../../order-key.ts';

export const GET = endpoint(async (ctx, event) =>
  copyResponse(await openCopy(ctx, { ...orderKey(event), copy: event.params['copy'] ?? '' }), { inline: event.url.searchParams.has('view') }));
