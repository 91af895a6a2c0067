import { readWritten } from '#capabilities/lived/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, written: await readWritten(ctx, organisationId) };
});
