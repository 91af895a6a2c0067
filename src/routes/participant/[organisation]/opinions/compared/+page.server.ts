import { comparedView } from '#capabilities/lived/index.ts';
import { readCompared } from '#capabilities/lived/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const asked = event.url.searchParams.get('span');
  const compared = await readCompared(ctx, { organisationId, span: asked === 'fieldwork' || asked === 'year' ? asked : undefined });
  return { organisationId, view: comparedView(compared, { locale: ctx.locale, organisationId }) };
});
