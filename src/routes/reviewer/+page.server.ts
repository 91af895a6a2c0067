import { countWaiting, reviewQueue } from '#capabilities/audits/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { channelIn } from './review-filter.ts';

const shown = 100;

export const load = page(async (ctx, event) => {
  const channel = channelIn(event.url);
  const reviewerId = ctx.actor.personId ?? '';
  return {
    channel: channel ?? null,
    after: event.url.searchParams.get('after'),
    shown,
    queue: await reviewQueue(ctx.db, reviewerId, { channel, limit: shown }),
    counts: await countWaiting(ctx.db, reviewerId),
  };
});
