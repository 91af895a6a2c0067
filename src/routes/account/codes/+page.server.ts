import { confirmCodes, offerCodes } from '#capabilities/accounts/index.server.ts';
import { secondFactorTexts } from '#capabilities/accounts/index.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { accountTrail } from '../account-trail.ts';
import { squareCode } from '../square-code.ts';

export const load = page(async (ctx, event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { secret, address } = await offerCodes(ctx);
  return { secret: secret.replaceAll(/(.{4})(?=.)/g, '$1 '), address, square: squareCode(address), breadcrumb: accountTrail(ctx.locale, secondFactorTexts[ctx.locale].codesTitle) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    await event.locals.kit.limits.countSecondFactor(ctx.actor.personId ?? '', event.getClientAddress());
    return { codes: await confirmCodes(ctx, String(form.get('code') ?? '').replaceAll(/\s/g, '')) };
  }),
};
