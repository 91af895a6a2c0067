import { redirect } from '@sveltejs/kit';
import { requestKinds } from '#capabilities/privacy/index.ts';
import { askByMail, requestInput } from '#capabilities/privacy/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

/** Whoever is signed in asks as themselves. */
export const load = page(async (ctx, { url }) => {
  if (ctx.actor.personId) redirect(303, localPath(ctx.locale, '/privacy/requests'));
  return { kind: requestKinds.find((kind) => kind === url.searchParams.get('kind')) ?? '' };
});

export const actions = {
  // Known or not, the address gets the same mail and the page says the same: nobody learns who is held here.
  default: action(async (ctx, event, form) => {
    const input = parseForm(requestInput, form);
    const { limits } = event.locals.kit;
    await limits.countRightsRequest(input.email, event.getClientAddress());
    // One too many from wherever: the links mailed before confirm the same right.
    if (await limits.mayMail(input.email, `rights ${input.kind}`)) await askByMail(ctx, input);
    return { sentTo: input.email };
  }),
};
