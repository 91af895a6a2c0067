import { redirect } from '@sveltejs/kit';
import { ownSubscription, subscribe, subscriptionInput } from '#capabilities/kiosks/index.letters.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, own: await ownSubscription(ctx, organisationId), email: ctx.actor.email, done: event.url.searchParams.get('done') };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    await subscribe(ctx, organisationId, parseForm(subscriptionInput, form));
    redirect(303, localPath(ctx.locale, `/participant/${organisationId}/opinions/letters?done=saved`));
  }),
};
