import { readPoll } from '#capabilities/staff-polls/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { pollKey } from '../../poll-key.ts';

export const load = page(async (ctx, event) => {
  const { poll, questions } = await readPoll(ctx, pollKey(event));
  return { ...pollKey(event), poll, questions };
});
