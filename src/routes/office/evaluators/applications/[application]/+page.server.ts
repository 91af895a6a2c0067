import { redirect } from '@sveltejs/kit';
import { applicationDecisionInput, decideApplication, openApplication } from '#capabilities/campaigns/index.evaluators.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, { params }) => openApplication(ctx, String(params['application'])));

export const actions = {
  default: action(async (ctx, event, form) => {
    await decideApplication(ctx, String(event.params['application']), parseForm(applicationDecisionInput, form));
    redirect(303, localPath(ctx.locale, '/office/evaluators/applications?decided'));
  }),
};
