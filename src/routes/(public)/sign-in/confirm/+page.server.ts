import { redirect } from '@sveltejs/kit';
import { signInByLink } from '#capabilities/accounts/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { keepSession } from '../../../session-cookie.ts';

export const load = page(async (_ctx, event) => ({ token: event.url.searchParams.get('token') ?? '' }));

export const actions = {
  default: action(async (ctx, event, form) => {
    const token = String(form.get('token') ?? '');
    keepSession(event, await signInByLink(ctx, { token, userAgent: event.request.headers.get('user-agent') }));
    redirect(303, localPath(ctx.locale, '/spaces'));
  }),
};
