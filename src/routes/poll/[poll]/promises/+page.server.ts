import { tellFacts } from '#capabilities/staff-polls/index.answering.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { keepNothing, pollIn } from '../../agent-page.ts';

export const load = page(async (ctx, event) => {
  keepNothing(event);
  return { bare: true as const, facts: await tellFacts(ctx, pollIn(event)) };
});
