import { redirect } from '@sveltejs/kit';
import { correctPaperForm, openCorrection } from '#capabilities/kiosks/index.points.server.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const pointId = event.url.searchParams.get('point') ?? '';
  if (!isUuid(pointId)) throw problem('not_found');
  return { organisationId, correction: await openCorrection(ctx, { organisationId, pointId, number: String(event.params['batch']) }) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    await correctPaperForm(ctx, organisationId, form);
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/opinions/paper`)}?done=corrected`);
  }),
};
