import type { Ctx } from '#platform/context.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { currentBadgeKey, insertBadgeKey } from './badge-keys.queries.server.ts';
import { makeBadgeKey, type BadgeKey } from './sign-badge.server.ts';

/** The key with which badges are signed now, made at its first use and anew when the site's secret was changed: older badges keep their own public half. */
export async function signingKey(ctx: Ctx): Promise<Pick<BadgeKey, 'id' | 'privateKey'>> {
  const current = await currentBadgeKey(ctx.db);
  const privateKey = current && unseal(ctx.settings.secret, 'badge-key', current.sealed);
  if (current && privateKey) return { id: current.id, privateKey };
  const made = await makeBadgeKey();
  await insertBadgeKey(ctx.db, { id: made.id, publicKey: made.publicKey, sealed: seal(ctx.settings.secret, 'badge-key', made.privateKey), at: ctx.clock.now() });
  return made;
}
