import { redirect } from '@sveltejs/kit';
import { providerSignOutAddress } from '#capabilities/accounts/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { cookieOptions } from '../../../session-cookie.ts';
import { providerSignOutCookie } from '../../sign-in/provider/flow-cookie.ts';

/** After signing out here, the way to sign out at the provider too. */
export const load = page(async (ctx, event) => {
  const cookie = event.cookies.get(providerSignOutCookie) ?? '';
  event.cookies.delete(providerSignOutCookie, cookieOptions(ctx.settings.origin));
  const address = await providerSignOutAddress(ctx, cookie);
  if (address === null) redirect(303, localPath(ctx.locale, '/'));
  return { address, provider: ctx.settings.identityProvider?.name ?? '' };
});
