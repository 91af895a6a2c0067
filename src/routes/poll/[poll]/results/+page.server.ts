import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import { seeAsVoter, serialIn, tellFacts } from '#capabilities/staff-polls/index.answering.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import type { Ctx } from '#platform/context.ts';
import { keepNothing, pollIn } from '../../agent-page.ts';
import { foundOfBets } from './found-of-bets.ts';

async function shown(ctx: Ctx, event: RequestEvent | ServerLoadEvent, serial: string | null) {
  const sight = await seeAsVoter(ctx, pollIn(event), serial);
  return { sight, found: await foundOfBets(event.locals.kit, sight) };
}

export const load = page(async (ctx, event) => {
  keepNothing(event);
  return { bare: true as const, facts: await tellFacts(ctx, pollIn(event)), ...(await shown(ctx, event, null)) };
});

export const actions = {
  /** While the poll is open the receipt of a vote opens the results, so that nobody answers after the others. */
  default: action((ctx, event, form) => shown(ctx, event, serialIn(String(form.get('serial'))))),
};
