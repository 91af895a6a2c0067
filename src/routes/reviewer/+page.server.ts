import { deskQueue } from '#capabilities/audits/index.quality.server.ts';
import { competingDesk } from '#capabilities/audits/index.field.server.ts';
import { doubtfulMails } from '#capabilities/audits/index.measures.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { channelIn } from './review-filter.ts';

const shown = 100;

export const load = page(async (ctx, event) => {
  const channel = channelIn(event.url);
  const { audits, counts } = await deskQueue(ctx, { channel, limit: shown });
  return { channel: channel ?? null, after: event.url.searchParams.get('after'), shown, queue: audits, counts, competing: (await competingDesk(ctx)).length, doubtful: await doubtfulMails(ctx) };
});
