import { redirect } from '@sveltejs/kit';
import { closeSession, sealForSignOut } from '#capabilities/accounts/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { cookieOptions, dropSession } from '../../session-cookie.ts';
import { providerSignOutCookie } from '../sign-in/provider/flow-cookie.ts';

const minutes = 5;

export const POST = endpoint(async (ctx, event) => {
  const token = dropSession(event);
  const identityToken = token ? await closeSession(ctx, token) : null;
  if (identityToken === null) redirect(303, localPath(ctx.locale, '/'));
  event.cookies.set(providerSignOutCookie, sealForSignOut(ctx, identityToken), { ...cookieOptions(ctx.settings.origin), maxAge: minutes * 60 });
  // A form may lead nowhere else than here (content security policy): the provider is one link further.
  redirect(303, localPath(ctx.locale, '/sign-out/provider'));
});
