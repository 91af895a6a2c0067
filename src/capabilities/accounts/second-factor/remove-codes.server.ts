import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { lockPerson } from '../accounts.queries.server.ts';
import { accountEvents } from '../accounts.events.ts';
import { signedIn } from '../signed-in.ts';
import { tellPerson } from '../tell-person.server.ts';
import { deleteAuthenticator, lockAuthenticator, secondFactorFacts } from './second-factor.queries.server.ts';
import { asksForSecondFactor } from './standing.ts';

/**
 * Takes the application out of use, with its recovery codes. Throws `second_factor_kept` when a role asks for a second
 * factor and no passkey is left.
 */
export async function removeCodes(ctx: Ctx): Promise<void> {
  const { personId, actor } = signedIn(ctx);
  await lockPerson(ctx.db, personId);
  const known = await lockAuthenticator(ctx.db, personId);
  if (!known?.confirmedAt) throw problem('not_found');
  const { passkeys } = await secondFactorFacts(ctx.db, personId);
  if (passkeys === 0 && asksForSecondFactor(actor.roles)) throw problem('second_factor_kept');
  await deleteAuthenticator(ctx.db, personId);
  await ctx.record({ name: accountEvents.codesRemoved, subjectType: 'person', subjectId: personId });
  await tellPerson(ctx, personId, 'codesRemoved');
}
