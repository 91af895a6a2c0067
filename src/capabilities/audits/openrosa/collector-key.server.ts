import { onBehalfOf, type Actor, type Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hashToken, secretToken } from '#platform/ids.ts';
import { keyOf, ownerOfKey, replaceKey, takeSight } from './collector-keys.queries.server.ts';

/** Makes the collection address of the evaluator who asks; the former one stops working. Returns its token, shown once. */
export async function makeCollectorKey(ctx: Ctx): Promise<string> {
  const personId = ctx.actor.personId;
  if (!personId) throw problem('not_allowed');
  const { token, hash } = secretToken();
  await replaceKey(ctx.db, personId, { tokenHash: hash, now: ctx.clock.now() });
  await ctx.record({ name: 'collector.key_made', subjectType: 'person', subjectId: personId });
  return token;
}

export async function endCollectorKey(ctx: Ctx): Promise<void> {
  const personId = ctx.actor.personId;
  if (!personId) throw problem('not_allowed');
  await replaceKey(ctx.db, personId, null);
  await ctx.record({ name: 'collector.key_ended', subjectType: 'person', subjectId: personId });
}

/** Since when the evaluator has a collection address; null without one. */
export async function collectorKeySince(ctx: Ctx): Promise<Date | null> {
  return (ctx.actor.personId && (await keyOf(ctx.db, ctx.actor.personId))?.created_at) || null;
}

/**
 * The same transaction with the sight of whoever a collection address belongs to: from here on it sees and does what that
 * evaluator may. Throws `not_found` on an address that is nobody's.
 */
export async function enterByKey(ctx: Ctx, token: string): Promise<Ctx> {
  const owner = await ownerOfKey(ctx.db, hashToken(token));
  if (!owner) throw problem('not_found');
  const actor: Actor = { kind: 'person', personId: owner.id, name: owner.name, email: owner.email, roles: ['evaluator'], organisationIds: [], secondFactor: 'not_needed' };
  await takeSight(ctx.db, owner.id);
  return { ...onBehalfOf(ctx, actor), actor, scope: 'evaluator' };
}
