import { redirect } from '@sveltejs/kit';
import { correctOwnSite, openOwnSite, typedFields } from '#capabilities/registrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

const keyOf = (params: Partial<Record<string, string>>) => ({ organisationId: params['organisation'] ?? '', siteId: params['site'] ?? '' });

export const load = page(async (ctx, event) => openOwnSite(ctx, keyOf(event.params)));

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = keyOf(event.params);
    const { sites } = typedFields(form);
    await correctOwnSite(ctx, { ...key, typed: Array.isArray(sites) ? sites[0] : {} });
    redirect(303, localPath(ctx.locale, `/participant/${key.organisationId}/registration?done=site`));
  }),
};
