import { redirect } from '@sveltejs/kit';
import { giveCodePaced, giveProofByPasskey, passkeyProofOptions, readAccount } from '#capabilities/accounts/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, actionInSteps, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

/** Asks for the second factor of the session, or says that one is to be set up; nothing to do for who needs none. */
export const load = page(async (ctx, event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { secondFactor } = ctx.actor;
  if (secondFactor === 'passed' || secondFactor === 'not_needed') redirect(303, localPath(ctx.locale, '/spaces'));
  const account = await readAccount(ctx);
  return { missing: secondFactor === 'missing', hasCodes: account.secondFactor.codesSince !== null, passkey: await passkeyProofOptions(ctx), passkeysPossible: account.passkeysPossible };
});

type Work = (ctx: Ctx) => Promise<void>;
const toSpaces = ({ locale }: Pick<Ctx, 'locale'>) => redirect(303, localPath(locale, '/spaces'));

export const actions = {
  code: actionInSteps(async (event, form) => {
    const { kit, frame } = event.locals;
    const personId = frame.actor.personId ?? '';
    await kit.limits.countSecondFactor(personId, event.getClientAddress());
    const runs = { limits: kit.limits, own: (work: Work) => kit.run(frame, work), system: (work: Work) => kit.runAsSystem(work) };
    await giveCodePaced(runs, personId, String(form.get('code') ?? '').replaceAll(/\s/g, ''));
    toSpaces(frame);
  }),
  passkey: action(async (ctx, event, form) => {
    await event.locals.kit.limits.countSecondFactor(ctx.actor.personId ?? '', event.getClientAddress());
    await giveProofByPasskey(ctx, String(form.get('response') ?? ''));
    toSpaces(ctx);
  }),
};
