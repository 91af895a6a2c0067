import { awaitsAudit } from '#capabilities/campaigns/index.ts';
import { lockMission } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { noEntries, type AuditEntries } from './audit-entries.ts';
import { draftOf, upsertDraft } from './audit-draft.queries.server.ts';
import { draftEntries } from './audits.input.ts';
import { laterThan, mergeEntries, saysNothing, stampChanges } from './merge-entries.ts';

export interface DraftToSave {
  organisationId: string;
  missionId: string;
  auditId: string;
  gridVersion: string;
  entries: AuditEntries;
}

export interface SavedDraft {
  savedAt: Date;
  /** Id of the audit with which the draft was begun; a second phone may have another. */
  auditId: string;
  /** What stands here and was said later than what was sent; null when there is nothing of the kind. */
  newer: AuditEntries | null;
}

/**
 * Keeps what an evaluator has typed so far, possible answers or not. Of each question what was said last stands, from whichever page it
 * comes and in whatever order; what is not dated counts as said now, and what it does not mention is left as it is.
 * Throws `mission_unknown`, `mission_closed` and `form_incomplete`.
 */
export async function saveDraft(ctx: Ctx, input: DraftToSave): Promise<SavedDraft> {
  // One at a time, and never beside the sending that ends the draft.
  const mission = await lockMission(ctx.db, input.organisationId, input.missionId);
  if (!mission || !ctx.actor.personId) throw problem('mission_unknown');
  if (!awaitsAudit(mission.state)) throw problem('mission_closed');
  const now = ctx.clock.now();
  const draft = await draftOf(ctx.db, input.organisationId, input.missionId);
  const known = draft?.entries;
  const auditId = draft?.audit_id ?? input.auditId;
  const sent = input.entries.at ? input.entries : stampChanges(known ?? noEntries, input.entries, now.getTime());
  if (!known && saysNothing(sent)) return { savedAt: now, auditId, newer: null };
  await upsertDraft(ctx.db, {
    organisationId: input.organisationId, missionId: input.missionId, evaluatorId: ctx.actor.personId,
    auditId: input.auditId, gridVersion: input.gridVersion, data: parseInput(draftEntries, known ? mergeEntries(known, sent) : sent), now,
  });
  return { savedAt: now, auditId, newer: known ? laterThan(sent, known) : null };
}
