import { lockMission, moveMission } from '#capabilities/campaigns/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { contactContext } from '../audit.ts';
import { auditOfMission, authorOf, insertVersions, versionsOf } from '../audits.queries.server.ts';
import { checkedAnswers } from '../check-audit.ts';
import { gridOfStart } from '../field/grid-of-start.server.ts';
import { competingById, insertCompetingDecision, type CompetingRow } from './competing.queries.server.ts';

export interface CompetingChoice {
  organisationId: string;
  competingId: string;
  decision: 'taken' | 'left';
  /** At most 2,000 characters; compulsory. */
  reason: string;
}

/**
 * A reviewer decides between two versions of a mission's audit. The one taken becomes the audit's next version, which then
 * waits for review as any other; the former stays readable. Throws `audit_unknown`, `competing_decided`, `reason_needed`,
 * `own_audit`, `mission_closed`.
 */
export async function decideCompeting(ctx: Ctx, choice: CompetingChoice): Promise<void> {
  const competing = await competingById(ctx.db, choice.organisationId, choice.competingId);
  const reviewerId = ctx.actor.personId;
  if (!competing || !reviewerId) throw problem('audit_unknown');
  if (competing.decision) throw problem('competing_decided');
  const reason = choice.reason.trim();
  if (!reason) throw problem('reason_needed', {}, [{ field: 'reason', code: 'reason_needed' }]);
  if (choice.decision === 'taken') await takeVersion(ctx, competing);
  await insertCompetingDecision(ctx.db, {
    organisationId: competing.organisation_id, competingId: competing.id, decision: choice.decision, reason, reviewerId, now: ctx.clock.now(),
  });
  await ctx.record({
    name: `audit.competing_${choice.decision}`, subjectType: 'mission', subjectId: competing.mission_id, organisationId: competing.organisation_id,
    editionId: competing.edition_id, payload: { competingId: competing.id },
  });
}

async function takeVersion(ctx: Ctx, { submission, ...row }: CompetingRow): Promise<void> {
  const mission = await lockMission(ctx.db, row.organisation_id, row.mission_id);
  const audit = await auditOfMission(ctx.db, row.organisation_id, row.mission_id);
  if (!mission || !audit || (mission.state !== 'submitted' && mission.state !== 'returned')) throw problem('mission_closed');
  const authorId = await authorOf(ctx.db, row.organisation_id, audit.id);
  if (authorId === ctx.actor.personId) throw problem('own_audit');
  const edition = loadEdition(mission.edition_id, ctx.settings.dataDir);
  const grid = await gridOfStart(ctx, edition, mission.channel, submission.gridVersion);
  const answers = checkedAnswers(edition, mission.channel, {
    version: submission.gridVersion, context: contactContext(mission, submission.contactedAt), answers: submission.answers,
  }, grid);
  const [latest] = await versionsOf(ctx.db, row.organisation_id, audit.id);
  await insertVersions(ctx.db, [{
    organisationId: row.organisation_id, auditId: audit.id, version: (latest?.version ?? 0) + 1, contactedAt: submission.contactedAt,
    answeredThrough: submission.answeredThrough, remarks: submission.remarks, reason: 'competing', late: latest?.late ?? false,
    contentHash: row.content_hash, authorId, answers,
  }]);
  await moveMission(ctx.db, { organisationId: row.organisation_id, id: row.mission_id }, ['returned'], 'submitted');
}
