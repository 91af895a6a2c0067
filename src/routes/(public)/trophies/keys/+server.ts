import { badgeKeys } from '#capabilities/trophies/index.decided.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** All public keys of badges, to be kept: with them badges are checked without a network. */
export const GET = endpoint(async (ctx) => Response.json(await badgeKeys(ctx), { headers: { 'content-type': 'application/jwk-set+json' } }));
