import { redirect } from '@sveltejs/kit';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { planView } from '#capabilities/improvement/index.ts';
import { actionMoveInput, moveAction, readPlan } from '#capabilities/improvement/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const { actions, mayEdit, today, editionId } = await readPlan(ctx, organisationId);
  const criteria = editionId ? loadEdition(editionId, ctx.settings.dataDir) : { criteria: [] };
  return {
    organisationId, mayEdit, view: planView(actions, { organisationId, locale: ctx.locale, today, criteria }),
    asList: event.url.searchParams.get('view') === 'list', done: event.url.searchParams.get('done'),
  };
});

export const actions = {
  move: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const { action: id, ...move } = parseForm(actionMoveInput, form);
    await moveAction(ctx, { organisationId, id }, move);
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/plan`)}?done=moved`);
  }),
};
