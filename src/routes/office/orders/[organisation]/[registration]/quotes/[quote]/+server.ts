import { paperResponse, quotePaper } from '#capabilities/billing/index.orders.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { orderKey } from '../../order-key.ts';

export const GET = endpoint(async (ctx, event) => paperResponse(await quotePaper(ctx, { ...orderKey(event), quote: event.params['quote'] ?? '' }), ctx.locale));
