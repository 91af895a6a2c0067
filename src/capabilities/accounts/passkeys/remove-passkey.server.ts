import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { lockPerson } from '../accounts.queries.server.ts';
import { accountEvents } from '../accounts.events.ts';
import { secondFactorFacts } from '../second-factor/second-factor.queries.server.ts';
import { asksForSecondFactor } from '../second-factor/standing.ts';
import { signedIn } from '../signed-in.ts';
import { tellPerson } from '../tell-person.server.ts';
import { deletePasskey, passkeysOf, type PasskeyLine } from './passkeys.queries.server.ts';

/** Removes a passkey of one's own. Throws `not_found`, or `second_factor_kept` for the last second factor of a role that asks for one. */
export async function removePasskey(ctx: Ctx, id: string): Promise<void> {
  const { personId, actor } = signedIn(ctx);
  await lockPerson(ctx.db, personId);
  const name = isUuid(id) ? await deletePasskey(ctx.db, personId, id) : undefined;
  if (name === undefined) throw problem('not_found');
  const { codesSince, passkeys } = await secondFactorFacts(ctx.db, personId);
  if (passkeys === 0 && codesSince === null && asksForSecondFactor(actor.roles)) throw problem('second_factor_kept');
  await ctx.record({ name: accountEvents.passkeyRemoved, subjectType: 'person', subjectId: personId });
  await tellPerson(ctx, personId, 'passkeyRemoved', name);
}

/** A passkey of one's own, if there is such a one. */
export async function ownPasskey(ctx: Ctx, id: string): Promise<PasskeyLine | undefined> {
  return (await passkeysOf(ctx.db, signedIn(ctx).personId)).find((one) => one.id === id);
}
