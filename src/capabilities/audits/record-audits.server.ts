import { moveMissions, type MissionRow } from '#capabilities/campaigns/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { contactContext, type AuditContent } from './audit.ts';
import { insertAudits, insertVersions, type NewVersion } from './audits.queries.server.ts';
import { checkedAnswers } from './check-audit.ts';
import { contentHash } from './content-hash.server.ts';
import { addAllToChains } from './custody/add-to-chain.server.ts';
import { insertReviews } from './reviews.queries.server.ts';

/** An audit finished elsewhere (a spreadsheet, a simulation), already controlled. */
export interface RecordedAudit extends AuditContent {
  auditId: string;
  mission: Pick<MissionRow, 'organisation_id' | 'id' | 'edition_id' | 'site_id' | 'channel' | 'scenario_kind' | 'persona' | 'network'>;
  authorId: string | null;
}

/**
 * Records finished audits, many in one transaction, through the same checks as the phone's: submitted and
 * validated at once, with the origin as reason, and bound into the chain of custody as what they are. Throws `audit_invalid`.
 */
export async function recordAudits(
  ctx: Ctx,
  edition: Edition,
  audits: readonly RecordedAudit[],
  origin: { simulated: boolean; reason: string; reviewerId: string | null },
): Promise<void> {
  const versions = audits.map((audit): NewVersion => ({
    organisationId: audit.mission.organisation_id, auditId: audit.auditId, version: 1, contactedAt: audit.contactedAt,
    answeredThrough: audit.answeredThrough, remarks: audit.remarks, reason: origin.reason, late: false,
    contentHash: contentHash(audit), authorId: audit.authorId,
    answers: checkedAnswers(edition, audit.mission.channel, {
      version: edition.grid.version, context: contactContext(audit.mission, audit.contactedAt), answers: audit.answers,
    }),
  }));
  await insertAudits(ctx.db, audits.map(({ auditId, mission }) => ({
    organisationId: mission.organisation_id, id: auditId, missionId: mission.id, editionId: mission.edition_id,
    siteId: mission.site_id, channel: mission.channel, gridVersion: edition.grid.version, simulated: origin.simulated,
  })));
  await insertVersions(ctx.db, versions);
  await insertReviews(ctx.db, versions.map((version) => ({
    organisationId: version.organisationId, id: ctx.ids.next(), auditId: version.auditId, version: 1, decision: 'validated',
    reason: origin.reason, reviewerId: origin.reviewerId,
  })));
  await moveMissions(ctx.db, audits.map(({ mission }) => ({ organisationId: mission.organisation_id, id: mission.id })), 'validated');  await addAllToChains(ctx, audits.map(({ auditId, mission, contactedAt }, i) => ({
    organisationId: mission.organisation_id, editionId: mission.edition_id, fact: {
      kind: origin.simulated ? 'audit_simulated' : 'audit_imported', id: auditId, mission: mission.id, version: 1, content: versions[i]?.contentHash ?? '', contacted: contactedAt,
    },
  })));
}
