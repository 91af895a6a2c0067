import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hashToken, secretToken } from '#platform/ids.ts';
import { integrationEvents } from '../integrations.events.ts';
import { requireIntegrator } from '../integrations.access.ts';
import { keyMark, keyState, mostKeys, scopesFor, visiblePrefix, type KeyState } from './api-key.ts';
import type { NewKeyInput } from './keys.input.ts';
import { countKeysInForce, endKey, insertKey, keysOf, type KeyLine } from './keys.queries.server.ts';

export type ListedKey = KeyLine & { state: KeyState };

/** The keys of a body (of the office: null), the newest first, with the state of each. Throws `not_allowed`. */
export async function listKeys(ctx: Ctx, organisationId: string | null): Promise<ListedKey[]> {
  requireIntegrator(ctx.actor, organisationId);
  const now = ctx.clock.now();
  return (await keysOf(ctx.db, organisationId)).map((key) => ({ ...key, state: keyState(key, now) }));
}

/**
 * Makes a key of a body, or of the office, which acts for its maker within the scopes given. Returns the key itself, which
 * nothing can show again: only its digest is kept. Throws `not_allowed`, `key_scope_refused` and `keys_too_many`.
 */
export async function makeKey(ctx: Ctx, organisationId: string | null, input: NewKeyInput): Promise<{ id: string; token: string }> {
  const personId = requireIntegrator(ctx.actor, organisationId);
  if (!input.scopes.every((scope) => scopesFor(organisationId).includes(scope))) throw problem('key_scope_refused', {}, [{ field: 'scopes', code: 'key_scope_refused' }]);
  const now = ctx.clock.now();
  if ((await countKeysInForce(ctx.db, organisationId, now)) >= mostKeys) throw problem('keys_too_many', { max: mostKeys });
  const id = ctx.ids.next();
  const token = keyMark + secretToken().token;
  const { name, scopes, months } = input;
  await insertKey(ctx.db, {
    id, organisationId, name, prefix: visiblePrefix(token), tokenHash: hashToken(token), scopes: [...new Set(scopes)], madeBy: personId,
    madeAt: now, expiresAt: monthsLater(now, months),
  });
  await ctx.record({
    name: integrationEvents.keyMade, subjectType: 'api_key', subjectId: id, ...(organisationId ? { organisationId } : {}), payload: { prefix: visiblePrefix(token), scopes },
  });
  return { id, token };
}

/** Ends a key at once. Throws `not_allowed`, and `not_found` when it is none of theirs or ended already. */
export async function revokeKey(ctx: Ctx, organisationId: string | null, id: string): Promise<void> {
  requireIntegrator(ctx.actor, organisationId);
  if (!(await endKey(ctx.db, { id, organisationId }, ctx.clock.now()))) throw problem('not_found');
  await ctx.record({ name: integrationEvents.keyRevoked, subjectType: 'api_key', subjectId: id, ...(organisationId ? { organisationId } : {}) });
}

function monthsLater(from: Date, months: number): Date {
  const later = new Date(from);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later;
}
