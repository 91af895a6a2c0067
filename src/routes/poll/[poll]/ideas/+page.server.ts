import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { seeIdeas } from '#capabilities/staff-polls/index.ideas.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  // As every page of an agent: kept nowhere.
  event.setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
  const { criteria } = loadEdition(listEditionIds(ctx.settings.dataDir).at(-1) ?? '', ctx.settings.dataDir);
  return { bare: true as const, seen: await seeIdeas(ctx, event.params['poll'] ?? ''), criteria: Object.fromEntries(criteria.map(({ id, label }) => [id, label[ctx.locale]])) };
});
