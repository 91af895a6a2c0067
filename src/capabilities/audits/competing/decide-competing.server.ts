import { lockMission, moveMission } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { authorOf, insertVersions } from '../audits.queries.server.ts';
import { contentHash } from '../content-hash.server.ts';
import { addToChain, digestOfWords } from '../custody/add-to-chain.server.ts';
import { requireOtherEyes } from '../quality/may-review.server.ts';
import { competingById, insertCompetingDecision, type CompetingOutcome } from './competing.queries.server.ts';
import { mergedVersion, twoVersions, type TwoVersions } from './two-versions.server.ts';

export interface CompetingChoice {
  organisationId: string;
  competingId: string;
  decision: CompetingOutcome;
  /** What is taken from the other version when both are merged: items, and fields of the contact. */
  fromOther?: readonly string[];
  /** At most 2,000 characters; compulsory. */
  reason: string;
  /** The version that stood when the two were read; a newer one needs a fresh reading. */
  standing?: number;
}

/**
 * A reviewer decides between two versions of a mission's audit. The one taken becomes the audit's next version, signed as the
 * former by who made the contact; a version merged item by item is the reviewer's own and waits for another. Whatever is
 * decided, both stay readable. Throws `audit_unknown`, `competing_decided`, `reason_needed`, `own_audit`, `reviewer_interest`,
 * `audit_blind`, `mission_closed`, `audit_already_reviewed`, `merge_needs_choice`, `merge_other_grid`, `audit_invalid`.
 */
export async function decideCompeting(ctx: Ctx, choice: CompetingChoice): Promise<void> {
  const reviewerId = ctx.actor.personId;
  const known = await competingById(ctx.db, choice.organisationId, choice.competingId);
  if (!known || !reviewerId) throw problem('audit_unknown');
  await lockMission(ctx.db, known.organisation_id, known.mission_id);
  const two = await twoVersions(ctx, choice);
  const { competing, audit, latest } = two;
  if (competing.decision) throw problem('competing_decided');
  if (choice.standing !== undefined && choice.standing !== latest.version) throw problem('audit_already_reviewed');
  const reason = choice.reason.trim();
  if (!reason) throw problem('reason_needed', {}, [{ field: 'reason', code: 'reason_needed' }]);
  await requireOtherEyes(ctx, { organisationId: audit.organisation_id, auditId: audit.id });
  const written = choice.decision === 'left' ? null : await writeChosen(ctx, two, { ...choice, reason });
  await insertCompetingDecision(ctx.db, {
    organisationId: competing.organisation_id, competingId: competing.id, decision: choice.decision, reason, version: written?.version ?? null, reviewerId, now: ctx.clock.now(),
  });
  await addToChain(ctx, { organisationId: competing.organisation_id, editionId: competing.edition_id }, {
    kind: 'competing_decided', id: competing.id, mission: competing.mission_id, audit: audit.id, decision: choice.decision,
    version: written?.version ?? null, content: written?.content ?? null, other: competing.content_hash, reason: digestOfWords(reason),
  });
  await ctx.record({
    name: `audit.competing_${choice.decision}`, subjectType: 'mission', subjectId: competing.mission_id, organisationId: competing.organisation_id,
    editionId: competing.edition_id, payload: { competingId: competing.id, version: written?.version ?? null, items: choice.decision === 'merged' ? (choice.fromOther?.length ?? 0) : null },
  });
}

/** Writes the version taken or merged; the mission waits for review. */
async function writeChosen(ctx: Ctx, two: TwoVersions, choice: CompetingChoice): Promise<{ version: number; content: string }> {
  const { competing, mission, audit, latest } = two;
  if (mission.state !== 'submitted' && mission.state !== 'returned') throw problem('mission_closed');
  const merged = choice.decision === 'merged';
  const content = merged ? mergedVersion(two, choice.fromOther ?? []).content : two.other;
  const hash = merged ? contentHash(content) : competing.content_hash;
  const version = latest.version + 1;
  await insertVersions(ctx.db, [{
    organisationId: audit.organisation_id, auditId: audit.id, version, ...content, late: latest.late, contentHash: hash, submittedAt: ctx.clock.now(),
    ...(merged
      ? { reason: choice.reason, origin: 'correction', authorId: ctx.actor.personId }
      : { reason: 'competing', origin: 'field', authorId: await authorOf(ctx.db, audit.organisation_id, audit.id), device: competing.device, callSeconds: competing.submission?.callSeconds }),
  }]);
  await moveMission(ctx.db, { organisationId: audit.organisation_id, id: audit.mission_id }, ['returned'], 'submitted');
  return { version, content: hash };
}
