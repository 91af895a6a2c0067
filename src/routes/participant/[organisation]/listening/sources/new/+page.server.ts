import { redirect } from '@sveltejs/kit';
import { declareSource, sourceInput } from '#capabilities/listening/index.server.ts';
import { adapters } from '#core/listening/entry/adapters/adapters.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page((_ctx, event) => {
  const chosen = event.url.searchParams.get('kind');
  return Promise.resolve({ organisationId: String(event.params['organisation']), adapter: adapters.find(({ id }) => id === chosen) ?? null });
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    await declareSource(ctx, organisationId, parseForm(sourceInput, form));
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/listening/sources`)}?declared`);
  }),
};
