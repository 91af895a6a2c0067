import { awaitsAudit } from '#capabilities/campaigns/index.ts';
import { missionById } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import type { AuditEntries } from './audit-entries.ts';
import { upsertDraft } from './audit-draft.queries.server.ts';
import { entriesInput } from './audits.input.ts';

export interface DraftToSave {
  organisationId: string;
  missionId: string;
  auditId: string;
  gridVersion: string;
  entries: AuditEntries;
}

/**
 * Keeps what an evaluator has typed so far, possible answers or not. The last one saved stands.
 * Throws `mission_unknown`, `mission_closed` and `form_incomplete`.
 */
export async function saveDraft(ctx: Ctx, input: DraftToSave): Promise<{ savedAt: Date }> {
  const mission = await missionById(ctx.db, input.organisationId, input.missionId);
  if (!mission || !ctx.actor.personId) throw problem('mission_unknown');
  if (!awaitsAudit(mission.state)) throw problem('mission_closed');
  const now = ctx.clock.now();
  await upsertDraft(ctx.db, {
    organisationId: input.organisationId, missionId: input.missionId, evaluatorId: ctx.actor.personId,
    auditId: input.auditId, gridVersion: input.gridVersion, data: parseInput(entriesInput, input.entries), now,
  });
  return { savedAt: now };
}
