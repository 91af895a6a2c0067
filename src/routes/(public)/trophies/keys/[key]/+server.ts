import { badgeKeyById } from '#capabilities/trophies/index.decided.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

export const GET = endpoint(async (ctx, event) => Response.json(await badgeKeyById(ctx, event.params['key'] ?? ''), { headers: { 'content-type': 'application/jwk+json' } }));
