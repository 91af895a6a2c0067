import { redirect } from '@sveltejs/kit';
import { openPoint, pointFormOf, pointInput } from '#capabilities/kiosks/index.points.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, form: await pointFormOf(ctx, organisationId), setRef: event.url.searchParams.get('set') ?? undefined };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const id = await openPoint(ctx, organisationId, parseForm(pointInput, form));
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/opinions/points/${id}`)}?done=opened`);
  }),
};
