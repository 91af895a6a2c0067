import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { askForLink, mailLink, passkeySignInOptions, signInByPasskey } from '#capabilities/accounts/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { keepSession } from '../../session-cookie.ts';

export const load = page(async (ctx, event) => {
  // The page carries a challenge that serves once.
  event.setHeaders({ 'cache-control': 'no-store' });
  return { passkey: await passkeySignInOptions(ctx), provider: ctx.settings.identityProvider?.name ?? null };
});

const input = z.strictObject({ email: z.email('email_invalid').max(254, 'field_too_long') });

export const actions = {
  // The answer, and the work before it, are the same whether the address is known or not: nobody learns who has an account.
  link: action(async (ctx, event, form) => {
    const { email } = parseForm(input, form);
    await event.locals.kit.limits.countSignIn(email, event.getClientAddress());
    // A demonstration sends no mail, and shows what it would have said.
    if (ctx.settings.demo) return { sentTo: email, link: await mailLink(ctx, email) };
    await askForLink(ctx, email);
    return { sentTo: email, link: null };
  }),
  passkey: action(async (ctx, event, form) => {
    const response = String(form.get('response') ?? '');
    keepSession(event, await signInByPasskey(ctx, { response, userAgent: event.request.headers.get('user-agent') }));
    redirect(303, localPath(ctx.locale, '/spaces'));
  }),
};
