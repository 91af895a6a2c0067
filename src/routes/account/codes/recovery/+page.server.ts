import { renewRecoveryCodes } from '#capabilities/accounts/index.server.ts';
import { secondFactorTexts } from '#capabilities/accounts/index.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { accountTrail } from '../../account-trail.ts';

export const load = page(async (ctx) => ({ breadcrumb: accountTrail(ctx.locale, secondFactorTexts[ctx.locale].recoveryRenewTitle) }));

export const actions = {
  default: action(async (ctx) => ({ codes: await renewRecoveryCodes(ctx) })),
};
