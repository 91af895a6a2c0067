import { takeAlong } from '#capabilities/audits/index.field.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The evaluator's missions with all they need, for a phone that will be without a network. */
export const GET = endpoint(async (ctx) => Response.json(await takeAlong(ctx), { headers: { 'cache-control': 'private, no-store' } }));
