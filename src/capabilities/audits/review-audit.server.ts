import { moveMission } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { ReviewDecision } from './audit.ts';
import { auditById, versionsOf } from './audits.queries.server.ts';
import { insertReviews, isAuthor } from './reviews.queries.server.ts';

export interface Review {
  organisationId: string;
  auditId: string;
  /** The version that was read: a newer one needs a fresh reading. */
  version: number;
  decision: ReviewDecision;
  reason: string | null;
}

/**
 * Decides on an audit. Nobody reviews their own; a refusal carries its reason; two reviewers never both decide.
 * Throws `audit_unknown`, `own_audit`, `reason_needed`, `audit_already_reviewed`.
 */
export async function reviewAudit(ctx: Ctx, input: Review): Promise<void> {
  const audit = await auditById(ctx.db, input.organisationId, input.auditId);
  const [latest] = audit ? await versionsOf(ctx.db, input.organisationId, input.auditId) : [];
  if (!audit || !latest) throw problem('audit_unknown');
  if (latest.version !== input.version) throw problem('audit_already_reviewed');
  const { personId } = ctx.actor;
  if (personId && (await isAuthor(ctx.db, input.organisationId, input.auditId, personId))) throw problem('own_audit');
  const reason = input.reason?.trim() || null;
  if (input.decision !== 'validated' && !reason) throw problem('form_incomplete', {}, [{ field: 'reason', code: 'reason_needed' }]);

  await insertReviews(ctx.db, [{
    organisationId: input.organisationId, id: ctx.ids.next(), auditId: input.auditId, version: input.version,
    decision: input.decision, reason, reviewerId: personId,
  }]);
  const moved = await moveMission(ctx.db, { organisationId: audit.organisation_id, id: audit.mission_id }, ['submitted'], input.decision);
  if (!moved) throw problem('audit_already_reviewed');
  await ctx.record({
    name: `audit.${input.decision}`, subjectType: 'audit', subjectId: audit.id, organisationId: audit.organisation_id,
    editionId: audit.edition_id, payload: { version: input.version, siteId: audit.site_id },
  });
}
