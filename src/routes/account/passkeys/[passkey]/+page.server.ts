import { redirect } from '@sveltejs/kit';
import { ownPasskey, removePasskey } from '#capabilities/accounts/index.server.ts';
import { accountTexts } from '#capabilities/accounts/index.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { accountTrail } from '../../account-trail.ts';

export const load = page(async (ctx, { params }) => {
  const passkey = await ownPasskey(ctx, params['passkey'] ?? '');
  // One that was just removed: the page of the account shows those that are left.
  if (!passkey) redirect(303, localPath(ctx.locale, '/account'));
  const { name } = passkey;
  return { name, breadcrumb: accountTrail(ctx.locale, accountTexts[ctx.locale].removePasskeyTitle(name)) };
});

export const actions = {
  default: action(async (ctx, { params }) => {
    await removePasskey(ctx, params['passkey'] ?? '');
    redirect(303, localPath(ctx.locale, '/account?saved'));
  }),
};
