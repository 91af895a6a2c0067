import { applications, applicationStates, countApplications } from '#capabilities/campaigns/index.evaluators.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, { url }) => {
  const state = applicationStates.find((one) => one === url.searchParams.get('state')) ?? 'received';
  const rows = await applications(ctx.db, { state });
  return {
    state, counts: await countApplications(ctx.db), decided: url.searchParams.has('decided'),
    rows: rows.map(({ id, name, homeName, homeDepartmentCode, createdAt }) => ({ id, name, town: `${homeName}, ${homeDepartmentCode}`, createdAt })),
  };
});
