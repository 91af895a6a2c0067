import type { Ctx } from '#platform/context.ts';
import { requireDecider } from '../registrations.access.ts';
import { fileLinkEvents } from './file-link.events.ts';
import { revokeLinks } from './file-links.queries.server.ts';

export interface LinksOf {
  organisationId: string;
  registrationId: string;
  editionId: string;
}

/** Ends every link of a registration, because one went astray. Returns how many were open. Throws `not_allowed`. */
export async function revokeFileLinks(ctx: Ctx, { organisationId, registrationId, editionId }: LinksOf): Promise<number> {
  requireDecider(ctx.actor);
  const revoked = await revokeLinks(ctx.db, { organisationId, registrationId, at: ctx.clock.now(), by: ctx.actor.personId });
  await ctx.record({ name: fileLinkEvents.revoked, subjectType: 'registration', subjectId: registrationId, organisationId, editionId, payload: { links: revoked } });
  return revoked;
}
