import { ordersOfBody } from '#capabilities/billing/index.orders.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = event.params['organisation'] ?? '';
  return { organisationId, view: await ordersOfBody(ctx, organisationId) };
});
