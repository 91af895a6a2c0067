import { redirect } from '@sveltejs/kit';
import { changePoint, pointFormOf, pointInput, readPoint } from '#capabilities/kiosks/index.points.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { pointKey } from '../../point-key.ts';

export const load = page(async (ctx, event) => {
  const key = pointKey(event);
  const point = await readPoint(ctx, key);
  return { ...key, point, form: await pointFormOf(ctx, key.organisationId, point.setRef) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = pointKey(event);
    await changePoint(ctx, key, parseForm(pointInput, form));
    redirect(303, `${localPath(ctx.locale, `/participant/${key.organisationId}/opinions/points/${key.id}`)}?done=saved`);
  }),
};
