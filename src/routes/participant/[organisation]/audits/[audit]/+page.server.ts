import { auditView } from '#capabilities/benchmarks/index.ts';
import { openAudit } from '#capabilities/benchmarks/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const opened = await openAudit(ctx, { organisationId, auditId: String(event.params['audit']) });
  const view = auditView(opened, { locale: ctx.locale, organisationId });
  return { view, breadcrumb: view.crumbs };
});
