import { redirect } from '@sveltejs/kit';
import { addPasskey, newPasskeyInput, passkeyRegistrationOptions } from '#capabilities/accounts/index.server.ts';
import { accountTexts } from '#capabilities/accounts/index.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { accountTrail } from '../../account-trail.ts';

export const load = page(async (ctx, event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  return { passkey: await passkeyRegistrationOptions(ctx), breadcrumb: accountTrail(ctx.locale, accountTexts[ctx.locale].addPasskey) };
});

export const actions = {
  default: action(async (ctx, _event, form) => {
    await addPasskey(ctx, parseForm(newPasskeyInput, form));
    redirect(303, localPath(ctx.locale, '/account?saved'));
  }),
};
