import { redirect } from '@sveltejs/kit';
import { correctOwnSite, openOwnSite, typedFields } from '#capabilities/registrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';
import { isUuid } from '#platform/ids.ts';

function keyOf(params: Partial<Record<string, string>>) {
  const key = { organisationId: params['organisation'] ?? '', siteId: params['site'] ?? '' };
  if (!isUuid(key.siteId)) throw problem('not_found');
  return key;
}

export const load = page(async (ctx, event) => openOwnSite(ctx, keyOf(event.params)));

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = keyOf(event.params);
    const { sites } = typedFields(form);
    await correctOwnSite(ctx, { ...key, typed: Array.isArray(sites) ? sites[0] : {} });
    redirect(303, localPath(ctx.locale, `/participant/${key.organisationId}/registration?done=site`));
  }),
};
