import { readinessView } from '#capabilities/improvement/index.ts';
import { readinessOf } from '#capabilities/improvement/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const readiness = await readinessOf(ctx, organisationId);
  return { organisationId, view: readiness && readinessView(readiness, organisationId, ctx.locale) };
});
