import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { personalDetails, updateDetails } from '../accounts.queries.server.ts';
import { accountEvents } from '../accounts.events.ts';
import { identitiesOf } from '../identity-provider/identities.queries.server.ts';
import { passkeysOf, type PasskeyLine } from '../passkeys/passkeys.queries.server.ts';
import { relyingParty } from '../passkeys/relying-party.ts';
import { grantsOfPeople, type GrantLine } from '../people/people.queries.server.ts';
import { secondFactorFacts, type SecondFactorFacts } from '../second-factor/second-factor.queries.server.ts';
import { asksForSecondFactor } from '../second-factor/standing.ts';
import { deleteSession, deleteSessions, sessionsOf, type SessionLine } from '../sessions/sessions.queries.server.ts';
import { signedIn } from '../signed-in.ts';

export interface Account {
  name: string;
  email: string;
  locale: string;
  createdAt: Date;
  /** The one in which this is read comes first. */
  sessions: (SessionLine & { here: boolean })[];
  passkeys: PasskeyLine[];
  passkeysPossible: boolean;
  secondFactor: SecondFactorFacts & { compulsory: boolean; optionalHere: boolean };
  providers: { issuer: string; linkedAt: Date; lastUsedAt: Date }[];
  roles: GrantLine[];
}

/** Everything of one's own account, for its page. */
export async function readAccount(ctx: Ctx): Promise<Account> {
  const { personId, sessionId } = signedIn(ctx);
  const details = await personalDetails(ctx.db, personId);
  if (!details) throw problem('not_found');
  const roles = (await grantsOfPeople(ctx.db, [personId])).filter(({ revokedAt }) => revokedAt === null);
  const sessions = (await sessionsOf(ctx.db, personId, ctx.clock.now())).map((session) => ({ ...session, here: session.id === sessionId }));
  return {
    ...details, roles,
    sessions: sessions.toSorted((a, b) => Number(b.here) - Number(a.here)),
    passkeys: await passkeysOf(ctx.db, personId),
    passkeysPossible: relyingParty(ctx.settings.origin) !== null,
    secondFactor: {
      ...(await secondFactorFacts(ctx.db, personId)),
      compulsory: asksForSecondFactor(roles.map(({ role }) => role)), optionalHere: ctx.settings.secondFactorOptional,
    },
    providers: await identitiesOf(ctx.db, personId),
  };
}

/** Changes one's own name and the language of one's mails. */
export async function changeDetails(ctx: Ctx, input: { name: string; locale: string }): Promise<void> {
  await updateDetails(ctx.db, signedIn(ctx).personId, input, ctx.clock.now());
}

/** Signs one of one's own devices out. */
export async function endSession(ctx: Ctx, id: string): Promise<void> {
  await deleteSession(ctx.db, signedIn(ctx).personId, id);
}

/** Signs all of one's devices out but this one; how many there were. */
export async function endOtherSessions(ctx: Ctx): Promise<number> {
  const { personId, sessionId } = signedIn(ctx);
  const ended = await deleteSessions(ctx.db, personId, sessionId);
  if (ended > 0) await ctx.record({ name: accountEvents.sessionsEnded, subjectType: 'person', subjectId: personId, payload: { ended } });
  return ended;
}
