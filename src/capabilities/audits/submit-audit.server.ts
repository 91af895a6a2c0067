import { awaitsAudit, type Mission } from '#capabilities/campaigns/index.ts';
import { lockMission, moveMission } from '#capabilities/campaigns/index.server.ts';
import { loadEdition, type Edition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { contactContext, civilDate, type AuditContent } from './audit.ts';
import { deleteDraft } from './audit-draft.queries.server.ts';
import { auditOfMission, insertAudits, insertVersions, versionsOf } from './audits.queries.server.ts';
import { checkedAnswers } from './check-audit.ts';
import { keepCompeting } from './competing/keep-competing.server.ts';
import { contentHash } from './content-hash.server.ts';
import { addToChain } from './custody/add-to-chain.server.ts';
import { gridOfStart } from './field/grid-of-start.server.ts';
import { refuseLockedMeasures } from './measures/refuse-locked.server.ts';

export interface AuditSubmission extends AuditContent {
  organisationId: string;
  missionId: string;
  /** Made on the evaluator's device: a retry carries the same id. */
  auditId: string;
  gridVersion: string;
  /** Length of the call that was answered, by the marks tapped during it. */
  callSeconds?: number | null | undefined;
}

export interface SubmissionReceipt {
  auditId: string;
  version: number;
  /**
   * `duplicate`: this very content had been received already; nothing changed. `competing`: another version had come first;
   * this one is kept beside it until a reviewer decides.
   */
  outcome: 'stored' | 'duplicate' | 'competing';
}

// Clocks of phones run ahead a little.
const clockToleranceMs = 10 * 60_000;

/**
 * Takes an audit in. Once it returns and its transaction is committed, the audit is never lost; sent again, it is
 * recognised; sent from a second phone, both are kept. `from` says which device sent it, as far as it tells. Throws `mission_unknown`, `mission_closed`, `audit_invalid`,
 * `form_incomplete`.
 */
export async function submitAudit(ctx: Ctx, input: AuditSubmission, from: { device?: string | null } = {}): Promise<SubmissionReceipt> {
  const mission = await lockMission(ctx.db, input.organisationId, input.missionId);
  if (!mission) throw problem('mission_unknown');
  const audit = await auditOfMission(ctx.db, input.organisationId, input.missionId);
  const versions = audit ? await versionsOf(ctx.db, input.organisationId, audit.id) : [];
  const hash = contentHash(input);
  const received = versions.find((version) => version.content_hash === hash);
  if (audit && received) return { auditId: audit.id, version: received.version, outcome: 'duplicate' };
  if (mission.state === 'cancelled') throw problem('mission_closed');
  if (Date.parse(input.contactedAt) > ctx.clock.now().getTime() + clockToleranceMs) {
    throw problem('form_incomplete', {}, [{ field: 'contactedAt', code: 'contact_in_future' }]);
  }

  const edition = loadEdition(mission.edition_id, ctx.settings.dataDir);
  const answers = checkedAnswers(edition, mission.channel, {
    version: input.gridVersion, context: contactContext(mission, input.contactedAt), answers: input.answers,
  }, await gridOfStart(ctx, edition, mission.channel, input.gridVersion));
  // A mission yields one audit: what came first stands until it is sent back. What comes beside it is kept, too.
  if (!awaitsAudit(mission.state) || (audit && audit.id !== input.auditId)) {
    await keepCompeting(ctx, mission, { submission: input, contentHash: hash, device: from.device ?? null });
    return { auditId: input.auditId, version: versions[0]?.version ?? 0, outcome: 'competing' };
  }
  await refuseLockedMeasures(ctx, mission, answers);
  const version = (versions[0]?.version ?? 0) + 1;
  if (!audit) await insertAudits(ctx.db, [newAudit(mission, input)]);
  await insertVersions(ctx.db, [{
    organisationId: input.organisationId, auditId: input.auditId, version, contactedAt: input.contactedAt,
    answeredThrough: input.answeredThrough, remarks: input.remarks, reason: version > 1 ? 'returned' : null,
    callSeconds: input.callSeconds, late: civilDate(ctx.clock.now()) > cutOffOf(edition, mission), contentHash: hash, authorId: ctx.actor.personId, answers, device: from.device, submittedAt: ctx.clock.now(),
  }]);
  await moveMission(ctx.db, { organisationId: mission.organisation_id, id: mission.id }, ['planned', 'returned'], 'submitted');
  await deleteDraft(ctx.db, mission.organisation_id, mission.id);
  await addToChain(ctx, { organisationId: mission.organisation_id, editionId: mission.edition_id }, {
    kind: 'audit', id: input.auditId, mission: mission.id, version, content: hash, contacted: input.contactedAt,
  });
  await ctx.record({
    name: 'audit.submitted', subjectType: 'audit', subjectId: input.auditId, organisationId: input.organisationId,
    editionId: mission.edition_id, payload: { version, channel: mission.channel },
  });
  return { auditId: input.auditId, version, outcome: 'stored' };
}

function newAudit(mission: Mission, input: AuditSubmission) {
  return {
    organisationId: mission.organisation_id, id: input.auditId, missionId: mission.id, editionId: mission.edition_id,
    siteId: mission.site_id, channel: mission.channel, gridVersion: input.gridVersion, simulated: false,
  };
}

/** The wave in which the mission's window lies says until when replies count. */
function cutOffOf(edition: Pick<Edition, 'waves' | 'cut_off'>, mission: Mission): string {
  return edition.waves.find((wave) => wave.from <= mission.window_from && mission.window_from <= wave.to)?.cut_off ?? edition.cut_off;
}
