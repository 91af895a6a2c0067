import { redirect } from '@sveltejs/kit';
import { openSession } from '#capabilities/accounts/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { setCookies } from '../../../set-cookies.ts';

export const load = page(async (_ctx, event) => ({ token: event.url.searchParams.get('token') ?? '' }));

export const actions = {
  default: action(async (ctx, event, form) => {
    const cookies = await openSession(event.locals.kit.auth, String(form.get('token') ?? ''), event.request.headers);
    setCookies(event, cookies);
    redirect(303, localPath(ctx.locale, '/spaces'));
  }),
};
