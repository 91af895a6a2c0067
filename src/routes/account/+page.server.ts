import { redirect } from '@sveltejs/kit';
import { changeDetails, detailsInput, endOtherSessions, endSession, readAccount, unlinkProvider } from '#capabilities/accounts/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, { url }) => ({
  account: await readAccount(ctx), provider: ctx.settings.identityProvider?.name ?? null, saved: url.searchParams.has('saved'),
}));

const saved = (ctx: Ctx) => redirect(303, localPath(ctx.locale, '/account?saved'));

export const actions = {
  details: action(async (ctx, _event, form) => {
    await changeDetails(ctx, parseForm(detailsInput, form));
    saved(ctx);
  }),
  end: action(async (ctx, _event, form) => {
    await endSession(ctx, String(form.get('session') ?? ''));
    saved(ctx);
  }),
  endOthers: action(async (ctx) => {
    await endOtherSessions(ctx);
    saved(ctx);
  }),
  unlink: action(async (ctx) => {
    await unlinkProvider(ctx);
    saved(ctx);
  }),
};
