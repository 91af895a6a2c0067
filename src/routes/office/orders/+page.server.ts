import { isDeskTab } from '#capabilities/billing/index.orders.ts';
import { listOrders } from '#capabilities/billing/index.orders.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, { url }) => {
  const pile = url.searchParams.get('pile');
  return { desk: await listOrders(ctx, { editionId: url.searchParams.get('edition'), tab: isDeskTab(pile) ? pile : 'signed' }) };
});
