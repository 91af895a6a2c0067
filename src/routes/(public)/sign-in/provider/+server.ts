import { redirect } from '@sveltejs/kit';
import { beginProviderSignIn, flowMinutes } from '#capabilities/accounts/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { isProblem } from '#platform/http/problem.ts';
import { localPath } from '#platform/http/locale.ts';
import { cookieOptions } from '../../../session-cookie.ts';
import { providerFlowCookie } from './flow-cookie.ts';

/** Sends the browser to the identity provider. */
export const GET = endpoint(async (ctx, event) => {
  try {
    const { location, cookie } = await beginProviderSignIn(ctx);
    event.cookies.set(providerFlowCookie, cookie, { ...cookieOptions(ctx.settings.origin), maxAge: flowMinutes * 60 });
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  } catch (thrown) {
    // A page says it, not a line of JSON.
    if (isProblem(thrown) && thrown.code === 'provider_unreachable') redirect(303, localPath(ctx.locale, '/sign-in/provider/return?unreachable'));
    throw thrown;
  }
});
