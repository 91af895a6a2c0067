import { seeMeeting } from '#capabilities/meetings/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, { params }) => ({ wide: true, seen: await seeMeeting(ctx, String(params['slug'])) }));
