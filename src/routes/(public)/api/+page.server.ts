import { apiReference } from '#capabilities/integrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx) => ({ reference: apiReference(ctx.locale, ctx.settings.origin) }));
