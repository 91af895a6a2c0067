import { ownFiles } from '#capabilities/improvement/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx) => ({ files: await ownFiles(ctx) }));
