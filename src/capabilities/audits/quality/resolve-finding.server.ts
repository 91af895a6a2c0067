import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { auditById } from '../audits.queries.server.ts';
import { findingsOf, insertResolution, type FindingKey, type Verdict } from './findings.queries.server.ts';
import { requireOtherEyes } from './may-review.server.ts';
import { qualityEvents } from './quality.events.ts';

/**
 * A person says what a finding is worth: explained (both facts hold) or confirmed (one is wrong), and why. Once said, it stays.
 * Throws `audit_unknown`, `finding_unknown`, `own_audit`, `reviewer_interest`, `reason_needed`, `already_done`.
 */
export async function resolveFinding(ctx: Ctx, input: FindingKey & { verdict: Verdict; reason: string }): Promise<void> {
  const audit = await auditById(ctx.db, input.organisationId, input.auditId);
  if (!audit) throw problem('audit_unknown');
  await requireOtherEyes(ctx, input);
  const known = await findingsOf(ctx.db, input);
  if (!known.some(({ rule, subject }) => rule === input.rule && subject === input.subject)) throw problem('finding_unknown');
  const reason = input.reason.trim();
  if (!reason) throw problem('form_incomplete', {}, [{ field: 'findingReason', code: 'reason_needed' }]);
  const kept = await insertResolution(ctx.db, input, { verdict: input.verdict, reason, resolvedBy: ctx.actor.personId, now: ctx.clock.now() });
  if (!kept) throw problem('already_done');
  await ctx.record({
    name: qualityEvents.resolved, subjectType: 'audit', subjectId: input.auditId, organisationId: input.organisationId, editionId: audit.edition_id,
    payload: { rule: input.rule, verdict: input.verdict },
  });
}
