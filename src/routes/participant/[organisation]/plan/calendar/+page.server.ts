import { closePlanFeed, openPlanFeed, ownPlanFeed } from '#capabilities/improvement/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';

const bodyOf = (event: { params: Partial<Record<string, string>> }) => String(event.params['organisation']);

export const load = page(async (ctx, event) => ({ organisationId: bodyOf(event), since: await ownPlanFeed(ctx, bodyOf(event)) }));

export const actions = {
  // Shown in the answer itself: the address must not stand in the history of the browser.
  open: action(async (ctx, event) => ({ address: await openPlanFeed(ctx, bodyOf(event)) })),
  close: action(async (ctx, event) => {
    await closePlanFeed(ctx, bodyOf(event));
    return { closed: true };
  }),
};
