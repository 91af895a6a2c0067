import { redirect } from '@sveltejs/kit';
import { askSignedIn, ownRequestInput, ownRequests } from '#capabilities/privacy/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, { url }) => ({ requests: await ownRequests(ctx), sent: url.searchParams.has('sent') }));

export const actions = {
  default: action(async (ctx, _event, form) => {
    await askSignedIn(ctx, parseForm(ownRequestInput, form));
    redirect(303, localPath(ctx.locale, '/privacy/requests?sent'));
  }),
};
