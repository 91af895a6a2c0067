import { redirect } from '@sveltejs/kit';
import { finishProviderSignIn } from '#capabilities/accounts/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';
import { cookieOptions, keepSession } from '../../../../session-cookie.ts';
import { providerFlowCookie } from '../flow-cookie.ts';

/** Where the identity provider sends people back to: it only ever opens a session, or says why not. */
export const load = page(async (ctx, event) => {
  const { searchParams } = event.url;
  if (searchParams.has('unreachable')) throw problem('provider_unreachable');
  const cookie = event.cookies.get(providerFlowCookie) ?? '';
  event.cookies.delete(providerFlowCookie, cookieOptions(ctx.settings.origin));
  const session = await finishProviderSignIn(ctx, {
    code: searchParams.get('code'), state: searchParams.get('state'), error: searchParams.get('error'), cookie, userAgent: event.request.headers.get('user-agent'),
  });
  keepSession(event, session);
  redirect(303, localPath(ctx.locale, '/spaces'));
});
