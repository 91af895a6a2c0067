import { arrivalsInput, doorHears } from '#capabilities/meetings/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { parseInput } from '#platform/http/form-input.ts';

/** What a door noted goes in, who is expected and who came goes out: one exchange, harmless when repeated. */
export const POST = endpoint(async (ctx, { params, request }) => Response.json(await doorHears(ctx, String(params['token']), parseInput(arrivalsInput, await request.json())), { headers: { 'cache-control': 'no-store' } }));
