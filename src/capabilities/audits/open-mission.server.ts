import { parisTimeOf } from '#core/calendar/paris-time.ts';
import { awaitsAudit, type Mission, type MissionBrief } from '#capabilities/campaigns/index.ts';
import { missionBrief, missionById } from '#capabilities/campaigns/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { draftOf } from './audit-draft.queries.server.ts';
import { entriesOf, noEntries, type AuditEntries } from './audit-entries.ts';
import { auditForm } from './audit-form.server.ts';
import type { AuditForm } from './audit-form.ts';
import { answersOf, auditOfMission, versionsOf } from './audits.queries.server.ts';
import { gridOfStart } from './field/grid-of-start.server.ts';
import { withMeasures, type MeasuredItem } from './measures/measured-item.ts';
import { measuredItems } from './measures/measured-items.server.ts';
import { reviewsOf, type ReviewRow } from './reviews.queries.server.ts';

export interface OpenMission {
  mission: Mission;
  brief: MissionBrief;
  /** The id under which the audit will be, or was, received. */
  auditId: string;
  /** What has been received, if anything, with the decisions taken on it, latest first. */
  received: { version: number; submittedAt: Date; late: boolean; reviews: ReviewRow[] } | null;
  /** The form and what stands in it, what the server measured included, while the mission awaits an audit. */
  toFill: { form: AuditForm; entries: AuditEntries; measured: MeasuredItem[]; savedAt: Date | null } | null;
}

/**
 * A mission as its evaluator opens it: the sheet, and the form with the draft in progress or, sent back, with what was
 * received last. Throws `mission_unknown`.
 */
export async function openMission(ctx: Ctx, organisationId: string, missionId: string): Promise<OpenMission> {
  const mission = await missionById(ctx.db, organisationId, missionId);
  if (!mission) throw problem('mission_unknown');
  const brief = await missionBrief(ctx, mission);
  const audit = await auditOfMission(ctx.db, organisationId, missionId);
  const [latest] = audit ? await versionsOf(ctx.db, organisationId, audit.id) : [];
  const received = audit && latest
    ? { version: latest.version, submittedAt: latest.submitted_at, late: latest.late, reviews: await reviewsOf(ctx.db, organisationId, audit.id) }
    : null;
  if (!awaitsAudit(mission.state)) return { mission, brief, auditId: audit?.id ?? '', received, toFill: null };

  const draft = await draftOf(ctx.db, organisationId, missionId);
  const lastReceived = audit && latest
    ? entriesOf({ ...latest, answers: await answersOf(ctx.db, organisationId, audit.id, latest.version) })
    : noEntries;
  const measures = await measuredItems(ctx, mission);
  const entries = withMeasures(draft?.entries ?? lastReceived, measures.items);
  const grid = await gridOfStart(ctx, loadEdition(mission.edition_id, ctx.settings.dataDir), mission.channel, draft?.grid_version ?? null);
  return {
    mission, brief, received,
    auditId: audit?.id ?? draft?.audit_id ?? ctx.ids.next(),
    toFill: {
      form: auditForm(mission, grid, ctx.locale),
      entries: measures.contactedAt && !entries.contactedAt ? { ...entries, contactedAt: parisTimeOf(measures.contactedAt) } : entries,
      measured: measures.items,
      savedAt: draft?.updated_at ?? null,
    },
  };
}
