import { tellFactsToBody } from '#capabilities/staff-polls/index.answering.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { pollKey } from '../../poll-key.ts';

export const load = page(async (ctx, event) => ({ facts: await tellFactsToBody(ctx, pollKey(event)) }));
