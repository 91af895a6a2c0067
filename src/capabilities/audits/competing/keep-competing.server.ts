import type { Mission } from '#capabilities/campaigns/index.ts';
import type { Ctx } from '#platform/context.ts';
import { addToChain } from '../custody/add-to-chain.server.ts';
import type { AuditSubmission } from '../submit-audit.server.ts';
import { insertCompeting } from './competing.queries.server.ts';

/** Keeps a second version of a mission's audit, sent from another phone, until a reviewer decides. Sent again, it is known. */
export async function keepCompeting(ctx: Ctx, mission: Mission, received: { submission: AuditSubmission; contentHash: string; device: string | null }): Promise<void> {
  const { submission, contentHash, device } = received;
  const id = ctx.ids.next();
  if (!(await insertCompeting(ctx.db, { id, editionId: mission.edition_id, submission, contentHash, device, sentBy: ctx.actor.personId, now: ctx.clock.now() }))) return;
  await addToChain(ctx, { organisationId: mission.organisation_id, editionId: mission.edition_id }, {
    kind: 'competing_audit', id: submission.auditId, mission: mission.id, content: contentHash, contacted: submission.contactedAt,
  });
  await ctx.record({
    name: 'audit.competing', subjectType: 'mission', subjectId: mission.id, organisationId: mission.organisation_id, editionId: mission.edition_id,
    payload: { channel: mission.channel, competingId: id },
  });
}
