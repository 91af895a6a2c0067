import { closeFeed, openFeed, ownFeed, ownMissionsToCome } from '#capabilities/campaigns/index.planning.server.ts';
import { action, page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, { url }) => ({ since: await ownFeed(ctx), missions: await ownMissionsToCome(ctx), refused: url.searchParams.has('refused') }));

export const actions = {
  // Shown in the answer itself: the address must not stand in the history of the browser.
  open: action(async (ctx) => ({ address: await openFeed(ctx) })),
  close: action(async (ctx) => {
    await closeFeed(ctx);
    return { closed: true };
  }),
};
