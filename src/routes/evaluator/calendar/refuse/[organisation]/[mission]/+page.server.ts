import { redirect } from '@sveltejs/kit';
import { missionKey, missionToRefuse, refusalInput, refuseMission } from '#capabilities/campaigns/index.planning.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => ({ mission: await missionToRefuse(ctx, missionKey(event.params)) }));

export const actions = {
  default: action(async (ctx, event, form) => {
    await refuseMission(ctx, missionKey(event.params), parseForm(refusalInput, form));
    redirect(303, `${localPath(ctx.locale, '/evaluator/calendar')}?refused`);
  }),
};
