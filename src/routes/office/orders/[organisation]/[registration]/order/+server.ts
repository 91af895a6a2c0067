import { orderPaper, paperResponse } from '#capabilities/billing/index.orders.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { orderKey } from '../order-key.ts';

export const GET = endpoint(async (ctx, event) => paperResponse(await orderPaper(ctx, orderKey(event)), ctx.locale));
