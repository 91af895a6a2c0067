import { redirect } from '@sveltejs/kit';
import { readPoint, setPointState } from '#capabilities/kiosks/index.points.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';
import { pointKey } from '../../point-key.ts';

export const load = page(async (ctx, event) => ({ ...pointKey(event), point: await readPoint(ctx, pointKey(event)) }));

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = pointKey(event);
    if (form.get('confirmed') !== 'yes') throw problem('form_incomplete', {}, [{ field: 'confirmed', code: 'close_not_confirmed' }]);
    await setPointState(ctx, key, 'closed');
    redirect(303, `${localPath(ctx.locale, `/participant/${key.organisationId}/opinions/points`)}?done=closed`);
  }),
};
