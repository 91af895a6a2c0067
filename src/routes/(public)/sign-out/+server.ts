import { redirect } from '@sveltejs/kit';
import { closeSession } from '#capabilities/accounts/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { setCookies } from '../../set-cookies.ts';

export const POST = endpoint(async (ctx, event) => {
  setCookies(event, await closeSession(event.locals.kit.auth, event.request.headers));
  redirect(303, localPath(ctx.locale, '/'));
});
