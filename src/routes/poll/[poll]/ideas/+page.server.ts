import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { seeIdeas } from '#capabilities/staff-polls/index.ideas.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { effectsOfIdeas } from './effects-of-ideas.ts';

export const load = page(async (ctx, event) => {
  // As every page of an agent: kept nowhere.
  event.setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
  const { criteria } = loadEdition(listEditionIds(ctx.settings.dataDir).at(-1) ?? '', ctx.settings.dataDir);
  const seen = await seeIdeas(ctx, event.params['poll'] ?? '');
  const effects = await effectsOfIdeas(event.locals.kit, seen, ctx.locale);
  return { bare: true as const, seen, effects, criteria: Object.fromEntries(criteria.map(({ id, label }) => [id, label[ctx.locale]])) };
});
