import { anonymous, type Actor, type Ctx } from '#platform/context.ts';
import { hashToken } from '#platform/ids.ts';
import { secondFactorStanding } from '../second-factor/standing.ts';
import { ownerOfSession, touchSession } from './sessions.queries.server.ts';

// The last use is shown to its owner in words: nobody needs it to the minute, and most requests write nothing.
const touchAfterMs = 10 * 60_000;

/** The person behind a session's token, with the roles held at this moment; nobody when it is not one of ours. */
export async function readActor(ctx: Ctx, token: string): Promise<Actor> {
  const now = ctx.clock.now();
  const owner = await ownerOfSession(ctx.db, hashToken(token), now);
  if (!owner) return anonymous;
  if (now.getTime() - owner.lastUsedAt.getTime() > touchAfterMs) await touchSession(ctx.db, owner.sessionId, now);
  const roles = [...new Set(owner.grants.map(({ role }) => role))];
  const organisationIds = [...new Set(owner.grants.flatMap(({ organisationId }) => (organisationId ? [organisationId] : [])))];
  return {
    kind: 'person', personId: owner.id, name: owner.name, email: owner.email, roles, organisationIds, sessionId: owner.sessionId,
    secondFactor: secondFactorStanding({
      roles, passed: owner.secondFactorAt !== null, hasCodes: owner.hasCodes, hasPasskey: owner.hasPasskey,
      optional: ctx.settings.secondFactorOptional,
    }),
  };
}
