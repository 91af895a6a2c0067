import { openDashboard } from '#capabilities/reports/index.server.ts';
import { signUpFigures } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { openDesks } from './desks.server.ts';

export const load = page(async (ctx, event) => {
  const dashboard = await openDashboard(ctx, event.url.searchParams.get('edition'));
  return {
    dashboard, figures: await signUpFigures(ctx, dashboard.edition.id),
    desks: await openDesks(ctx, { id: dashboard.edition.id, toDecide: dashboard.panel.submitted }),
  };
});
