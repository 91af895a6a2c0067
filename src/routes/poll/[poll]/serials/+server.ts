import { listSerials } from '#capabilities/staff-polls/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The public list of tokens spent, with the hash of the whole. */
export const GET = endpoint(async (ctx, { params }) => Response.json(await listSerials(ctx, params['poll'] ?? '')));
