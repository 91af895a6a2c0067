import { issuerProfile } from '#capabilities/trophies/index.decided.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';

export const GET = endpoint(async (ctx) => Response.json(issuerProfile(ctx)));
