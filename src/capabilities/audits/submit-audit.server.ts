import type { Channel } from '#core/scoring/dimensions.ts';
import { awaitsAudit, isMissionState } from '#capabilities/campaigns/index.ts';
import { missionById, moveMission, type MissionRow } from '#capabilities/campaigns/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { contactContext, civilDate, type AuditContent } from './audit.ts';
import { auditById, insertAudits, insertVersions, versionsOf } from './audits.queries.server.ts';
import { checkedAnswers } from './check-audit.ts';
import { contentHash } from './content-hash.server.ts';
import { deleteDraft } from './audit-draft.queries.server.ts';

export interface AuditSubmission extends AuditContent {
  organisationId: string;
  missionId: string;
  /** Made on the evaluator's device: a retry carries the same id. */
  auditId: string;
  gridVersion: string;
}

export interface SubmissionReceipt {
  auditId: string;
  version: number;
  /** `duplicate`: this very content had been received already; nothing changed. */
  outcome: 'stored' | 'duplicate';
}

/**
 * Takes an audit in. Once it returns and its transaction is committed, the audit is never lost; sent again, it is
 * recognised. Throws `mission_unknown`, `mission_closed`, `audit_invalid`, `audit_conflict`.
 */
export async function submitAudit(ctx: Ctx, input: AuditSubmission): Promise<SubmissionReceipt> {
  const mission = await missionById(ctx.db, input.organisationId, input.missionId);
  if (!mission) throw problem('mission_unknown');
  const hash = contentHash(input);
  const known = await auditById(ctx.db, input.organisationId, input.auditId);
  const [latest] = known ? await versionsOf(ctx.db, input.organisationId, input.auditId) : [];
  if (latest?.content_hash === hash) return { auditId: input.auditId, version: latest.version, outcome: 'duplicate' };
  if (known && known.mission_id !== input.missionId) throw problem('audit_conflict');
  if (!isMissionState(mission.state) || !awaitsAudit(mission.state)) throw problem('mission_closed', { state: mission.state });

  const edition = loadEdition(mission.edition_id, ctx.settings.dataDir);
  const answers = checkedAnswers(edition, mission.channel as Channel, { // the check constraint holds the list
    version: input.gridVersion, context: contactContext(mission, input.contactedAt), answers: input.answers,
  });
  const version = (latest?.version ?? 0) + 1;
  if (!known) await insertAudits(ctx.db, [newAudit(mission, input)]);
  await insertVersions(ctx.db, [{
    organisationId: input.organisationId, auditId: input.auditId, version, contactedAt: input.contactedAt,
    answeredThrough: input.answeredThrough, remarks: input.remarks, reason: version > 1 ? 'returned' : null,
    late: civilDate(ctx.clock.now()) > cutOffOf(edition, mission), contentHash: hash, authorId: ctx.actor.personId, answers,
  }]);
  if (!(await moveMission(ctx.db, { organisationId: mission.organisation_id, id: mission.id }, ['planned', 'returned'], 'submitted'))) {
    throw problem('mission_closed', { state: mission.state });
  }
  await deleteDraft(ctx.db, mission.organisation_id, mission.id);
  await ctx.record({
    name: 'audit.submitted', subjectType: 'audit', subjectId: input.auditId, organisationId: input.organisationId,
    editionId: mission.edition_id, payload: { version, channel: mission.channel },
  });
  return { auditId: input.auditId, version, outcome: 'stored' };
}

function newAudit(mission: MissionRow, input: AuditSubmission) {
  return {
    organisationId: mission.organisation_id, id: input.auditId, missionId: mission.id, editionId: mission.edition_id,
    siteId: mission.site_id, channel: mission.channel, gridVersion: input.gridVersion, simulated: false,
  };
}

/** The wave in which the mission's window lies says until when replies count. */
function cutOffOf(edition: { waves: readonly { from: string; to: string; cut_off: string }[]; cut_off: string }, mission: MissionRow): string {
  return edition.waves.find((wave) => wave.from <= mission.window_from && mission.window_from <= wave.to)?.cut_off ?? edition.cut_off;
}
