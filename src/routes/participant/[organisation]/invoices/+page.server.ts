import { invoicesOf } from '#capabilities/billing/index.invoices.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, given: await invoicesOf(ctx, organisationId) };
});
