import { moveMission } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { ReviewDecision } from './audit.ts';
import { auditById, versionsOf } from './audits.queries.server.ts';
import { hasCompetingWaiting } from './competing/competing.queries.server.ts';
import { requireOtherEyes } from './quality/may-review.server.ts';
import { qualityEvents } from './quality/quality.events.ts';
import { insertReviews } from './reviews.queries.server.ts';

export interface Review {
  organisationId: string;
  auditId: string;
  /** The version that was read: a newer one needs a fresh reading. */
  version: number;
  decision: ReviewDecision;
  reason: string | null;
  /** Rejected, and to be made again by somebody else. */
  reorder?: boolean;
}

/**
 * Decides on an audit. Nobody reviews their own, nor those of a body they have a tie with; a refusal carries its reason; two
 * reviewers never both decide. Throws `audit_unknown`, `own_audit`, `reviewer_interest`, `audit_blind`, `reason_needed`,
 * `audit_already_reviewed`, and `competing_waiting` for a validation while another version awaits a choice.
 */
export async function reviewAudit(ctx: Ctx, input: Review): Promise<void> {
  const audit = await auditById(ctx.db, input.organisationId, input.auditId);
  const [latest] = audit ? await versionsOf(ctx.db, input.organisationId, input.auditId) : [];
  if (!audit || !latest) throw problem('audit_unknown');
  if (latest.version !== input.version) throw problem('audit_already_reviewed');
  await requireOtherEyes(ctx, input);
  const reason = input.reason?.trim() || null;
  if (input.decision !== 'validated' && !reason) throw problem('form_incomplete', {}, [{ field: 'reason', code: 'reason_needed' }]);

  if (input.decision === 'validated' && (await hasCompetingWaiting(ctx.db, audit.organisation_id, audit.mission_id))) throw problem('competing_waiting');
  await insertReviews(ctx.db, [{
    organisationId: input.organisationId, id: ctx.ids.next(), auditId: input.auditId, version: input.version,
    decision: input.decision, reason, reviewerId: ctx.actor.personId,
  }]);
  const moved = await moveMission(ctx.db, { organisationId: audit.organisation_id, id: audit.mission_id }, ['submitted'], input.decision);
  if (!moved) throw problem('audit_already_reviewed');
  const facts = { subjectType: 'audit', subjectId: audit.id, organisationId: audit.organisation_id, editionId: audit.edition_id };
  await ctx.record({ name: `audit.${input.decision}`, ...facts, payload: { version: input.version, siteId: audit.site_id } });
  // Planning is not for a reviewer's eyes: a job does it.
  if (input.reorder && input.decision === 'rejected') await ctx.record({ name: qualityEvents.reorderAsked, ...facts, payload: { missionId: audit.mission_id } });
}
