import { redirect } from '@sveltejs/kit';
import { giveCode, giveProofByPasskey, passkeyProofOptions, readAccount } from '#capabilities/accounts/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

/** Asks for the second factor of the session, or says that one is to be set up; nothing to do for who needs none. */
export const load = page(async (ctx, event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { secondFactor } = ctx.actor;
  if (secondFactor === 'passed' || secondFactor === 'not_needed') redirect(303, localPath(ctx.locale, '/spaces'));
  const account = await readAccount(ctx);
  return { missing: secondFactor === 'missing', hasCodes: account.secondFactor.codesSince !== null, passkey: await passkeyProofOptions(ctx), passkeysPossible: account.passkeysPossible };
});

const toSpaces = (ctx: Ctx) => redirect(303, localPath(ctx.locale, '/spaces'));

export const actions = {
  code: action(async (ctx, event, form) => {
    await event.locals.kit.limits.countSecondFactor(ctx.actor.personId ?? '', event.getClientAddress());
    await giveCode(ctx, String(form.get('code') ?? '').replaceAll(/\s/g, ''));
    toSpaces(ctx);
  }),
  passkey: action(async (ctx, event, form) => {
    await event.locals.kit.limits.countSecondFactor(ctx.actor.personId ?? '', event.getClientAddress());
    await giveProofByPasskey(ctx, String(form.get('response') ?? ''));
    toSpaces(ctx);
  }),
};
