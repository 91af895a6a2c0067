import { redirect } from '@sveltejs/kit';
import { removeCodes } from '#capabilities/accounts/index.server.ts';
import { secondFactorTexts } from '#capabilities/accounts/index.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { accountTrail } from '../../account-trail.ts';

export const load = page(async (ctx) => ({ breadcrumb: accountTrail(ctx.locale, secondFactorTexts[ctx.locale].removeTitle) }));

export const actions = {
  default: action(async (ctx) => {
    await removeCodes(ctx);
    redirect(303, localPath(ctx.locale, '/account?saved'));
  }),
};
