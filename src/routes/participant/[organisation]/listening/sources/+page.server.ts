import { redirect } from '@sveltejs/kit';
import { closeSource, importsOf, listSources } from '#capabilities/listening/index.server.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return {
    organisationId, sources: await listSources(ctx, organisationId), imports: await importsOf(ctx.db, organisationId), mayArrange: ctx.actor.roles.includes('referent'), declared: event.url.searchParams.has('declared'),
  };
});

export const actions = {
  close: action(async (ctx, event, form) => {
    const [organisationId, id] = [String(event.params['organisation']), String(form.get('source') ?? '')];
    if (!isUuid(id)) throw problem('not_found');
    await closeSource(ctx, { organisationId, id });
    redirect(303, localPath(ctx.locale, `/participant/${organisationId}/listening/sources`));
  }),
};
