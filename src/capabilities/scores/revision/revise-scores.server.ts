import { auditsChangedByDispute } from '#capabilities/audits/index.quality.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { freezeOf } from '../freeze.queries.server.ts';
import { rescoreAfterAudit } from '../rescore.server.ts';
import { requireMethodLead } from '../scores.access.ts';
import { revisionDigest } from './revision-digest.server.ts';
import { copyRevision, insertRevision, revisionsOf, signedScores, type Revision } from './revisions.queries.server.ts';

export interface BodyToRevise {
  organisationId: string;
  audits: string[];
}

/** Bodies of an edition with answers corrected by a dispute since their score was last signed. */
export async function bodiesToRevise(ctx: Ctx, editionId: string): Promise<BodyToRevise[]> {
  const changed = await auditsChangedByDispute(ctx.db, { editionId });
  const signed = new Map((await revisionsOf(ctx.db, { editionId })).toReversed().map((revision) => [revision.organisationId, revision.signedAt]));
  const open = changed.filter(({ organisationId, decidedAt }) => decidedAt > (signed.get(organisationId) ?? new Date(0)));
  return [...Map.groupBy(open, ({ organisationId }) => organisationId)]
    .map(([organisationId, own]) => ({ organisationId, audits: [...new Set(own.map(({ auditId }) => auditId))].toSorted() }));
}

/**
 * Revises the published score of a body after disputes: a further frozen copy, signed by the method lead with a digest that
 * holds the one before. What was published stays, and the groups of comparison too: a mean made anew would tell everybody
 * whose score had moved. Throws `not_allowed`, `edition_not_frozen`, `nothing_to_revise`, `reason_needed`.
 */
export async function reviseScores(ctx: Ctx, input: { editionId: string; organisationId: string; reason: string }): Promise<Revision> {
  requireMethodLead(ctx.actor);
  const freeze = await freezeOf(ctx.db, input.editionId);
  if (!freeze) throw problem('edition_not_frozen');
  const reason = input.reason.trim();
  if (!reason) throw problem('form_incomplete', {}, [{ field: 'reason', code: 'reason_needed' }]);
  const due = (await bodiesToRevise(ctx, input.editionId)).find(({ organisationId }) => organisationId === input.organisationId);
  if (!due) throw problem('nothing_to_revise');
  for (const auditId of due.audits) await rescoreAfterAudit(ctx, { ...input, auditId });
  const [last] = await revisionsOf(ctx.db, input);
  const revision: Revision = {
    editionId: input.editionId, organisationId: input.organisationId, revision: (last?.revision ?? 1) + 1, reason, audits: due.audits,
    previousDigest: last?.digest ?? freeze.digest, digest: '', signedAt: ctx.clock.now(),
  };
  revision.digest = revisionDigest(revision.previousDigest, await signedScores(ctx.db, { ...input, revision: null }));
  await copyRevision(ctx.db, revision);
  await insertRevision(ctx.db, { ...revision, signedBy: ctx.actor.personId });
  await ctx.record({
    name: 'scores.revised', subjectType: 'organisation', subjectId: input.organisationId, organisationId: input.organisationId, editionId: input.editionId,
    payload: { revision: revision.revision, digest: revision.digest, audits: due.audits.length },
  });
  return revision;
}

/** Whether every revision of an edition still carries the digest it was signed with, and names the one before. */
export async function verifyRevisions(ctx: Ctx, editionId: string): Promise<{ revisions: number; broken: Revision[] }> {
  const freeze = await freezeOf(ctx.db, editionId);
  const revisions = (await revisionsOf(ctx.db, { editionId })).toSorted((a, b) => a.revision - b.revision);
  const before = new Map<string, string>();
  const broken: Revision[] = [];
  for (const one of revisions) {
    const previous = before.get(one.organisationId) ?? freeze?.digest ?? '';
    const digest = revisionDigest(previous, await signedScores(ctx.db, one));
    if (digest !== one.digest || previous !== one.previousDigest) broken.push(one);
    before.set(one.organisationId, one.digest);
  }
  return { revisions: revisions.length, broken };
}
