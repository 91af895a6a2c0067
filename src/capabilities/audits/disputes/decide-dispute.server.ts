import { missionById } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { auditById, versionsOf, type AuditRow } from '../audits.queries.server.ts';
import { addToChain, digestOfWords } from '../custody/add-to-chain.server.ts';
import { writeCorrectedVersion, type Said } from '../quality/correct-audit.server.ts';
import { requireOtherEyes } from '../quality/may-review.server.ts';
import { qualityEvents } from '../quality/quality.events.ts';
import { insertReviews } from '../reviews.queries.server.ts';
import { disputes, hasReviewed, insertDecision, type DisputeRow } from './disputes.queries.server.ts';

export interface DisputeDecisionInput {
  organisationId: string;
  disputeId: string;
  outcome: 'upheld' | 'dismissed';
  /** Read by the body. */
  reason: string;
  /** What the item says from now on, when the dispute is upheld; null = no answer. */
  value: string | number | null;
}

/**
 * A second reviewer decides on a dispute: not who made the audit, not who reviewed it, nobody with a tie. Upheld, the answer
 * is corrected as a new version; the published score follows once its revision is signed. Throws `dispute_unknown`,
 * `dispute_decided`, `own_audit`, `reviewer_interest`, `second_reviewer_needed`, `reason_needed`, `audit_unchanged`, `audit_invalid`.
 */
export async function decideDispute(ctx: Ctx, input: DisputeDecisionInput): Promise<void> {
  const [dispute] = await disputes(ctx.db, { organisationId: input.organisationId, id: input.disputeId });
  if (!dispute) throw problem('dispute_unknown');
  if (dispute.outcome) throw problem('dispute_decided');
  await requireOtherEyes(ctx, dispute);
  if (await hasReviewed(ctx.db, dispute, ctx.actor.personId ?? '')) throw problem('second_reviewer_needed');
  const reason = input.reason.trim();
  if (!reason) throw problem('form_incomplete', {}, [{ field: 'reason', code: 'reason_needed' }]);
  const audit = await auditById(ctx.db, dispute.organisationId, dispute.auditId);
  if (!audit) throw problem('dispute_unknown');
  const change = input.outcome === 'upheld' ? await corrected(ctx, audit, { dispute, value: input.value, reason }) : null;
  const kept = await insertDecision(ctx.db, {
    organisationId: input.organisationId, disputeId: input.disputeId, outcome: input.outcome, reason, before: change?.before ?? null, after: change?.after ?? null,
    decidedAt: ctx.clock.now(), deciderId: ctx.actor.personId,
  });
  if (!kept) throw problem('dispute_decided');
  await addToChain(ctx, dispute, {
    kind: 'dispute_decided', id: dispute.id, mission: audit.mission_id, audit: audit.id, item: dispute.itemId, outcome: input.outcome,
    version: change?.version ?? null, content: change?.content ?? null, reason: digestOfWords(reason),
  });
  await ctx.record({
    name: input.outcome === 'upheld' ? qualityEvents.disputeUpheld : qualityEvents.disputeDismissed, subjectType: 'dispute', subjectId: dispute.id,
    organisationId: dispute.organisationId, editionId: dispute.editionId, payload: { item: dispute.itemId, auditId: dispute.auditId },
  });
}

/** The corrected version stands at once as reviewed: its author is the second reviewer, the first one was somebody else. */
async function corrected(
  ctx: Ctx, audit: AuditRow, { dispute, value, reason }: { dispute: DisputeRow; value: string | number | null; reason: string },
): Promise<{ version: number; content: string; before: Said; after: Said }> {
  const [latest] = await versionsOf(ctx.db, dispute.organisationId, dispute.auditId);
  const mission = await missionById(ctx.db, audit.organisation_id, audit.mission_id);
  if (!latest || !mission) throw problem('dispute_unknown');
  const change = await writeCorrectedVersion(ctx, { audit, latest, mission, itemId: dispute.itemId, value, reason, origin: 'dispute' });
  await insertReviews(ctx.db, [{
    organisationId: audit.organisation_id, id: ctx.ids.next(), auditId: audit.id, version: change.version, decision: 'validated', reason, reviewerId: ctx.actor.personId,
  }]);
  return change;
}
