import { compileQuestionnaire } from '#core/questionnaire/compile.ts';
import type { ContactContext } from '#core/questionnaire/types.ts';
import type { Mission } from '#capabilities/campaigns/index.ts';
import { missionById } from '#capabilities/campaigns/index.server.ts';
import { loadEdition, type Edition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { contactContext } from '../audit.ts';
import { answersOf, auditOfMission, versionsOf, type AuditRow, type VersionRow } from '../audits.queries.server.ts';
import { checkedAnswers } from '../check-audit.ts';
import { gridOfStart, type StartedGrid } from '../field/grid-of-start.server.ts';
import { competingById, type CompetingRow } from './competing.queries.server.ts';
import { mergedContent, type VersionContent } from './merge-versions.ts';

export interface CompetingKey {
  organisationId: string;
  competingId: string;
}

/** The audit that stands for a mission, and the version that another phone sent. */
export interface TwoVersions {
  competing: CompetingRow;
  mission: Mission;
  audit: AuditRow;
  latest: VersionRow;
  edition: Edition;
  /** The grid on which the other was begun. */
  grid: StartedGrid;
  stands: VersionContent;
  other: VersionContent;
  /** Both were begun on the same grid: they can be merged item by item. */
  sameGrid: boolean;
}

/** Reads both, their answers complete. Throws `audit_unknown`, also once the other's content was erased. */
export async function twoVersions(ctx: Ctx, { organisationId, competingId }: CompetingKey): Promise<TwoVersions> {
  const competing = await competingById(ctx.db, organisationId, competingId);
  const mission = competing && (await missionById(ctx.db, organisationId, competing.mission_id));
  const audit = competing && (await auditOfMission(ctx.db, organisationId, competing.mission_id));
  const [latest] = audit ? await versionsOf(ctx.db, organisationId, audit.id) : [];
  if (!competing?.submission || !mission || !audit || !latest) throw problem('audit_unknown');
  const { gridVersion, contactedAt, answeredThrough, remarks, answers } = competing.submission;
  const edition = loadEdition(mission.edition_id, ctx.settings.dataDir);
  const grid = await gridOfStart(ctx, edition, mission.channel, gridVersion);
  const stored = await answersOf(ctx.db, organisationId, audit.id, latest.version);
  return {
    competing, mission, audit, latest, edition, grid, sameGrid: gridVersion === audit.grid_version,
    stands: {
      contactedAt: latest.contacted_at.toISOString(), answeredThrough: latest.answered_through, remarks: latest.remarks,
      answers: stored.map(({ item_id: itemId, value, empty, note }) => ({ itemId, value, empty, ...(note === null ? {} : { note }) })),
    },
    other: {
      contactedAt, answeredThrough, remarks,
      answers: checkedAnswers(edition, mission.channel, { version: gridVersion, context: contactContext(mission, contactedAt), answers }, grid),
    },
  };
}

/** One made of both, and the answers that were chosen and are no longer asked. Throws `merge_needs_choice`, `merge_other_grid`, `audit_invalid`. */
export function mergedVersion(two: TwoVersions, fromOther: readonly string[]): { content: VersionContent; dropped: string[] } {
  if (fromOther.length === 0) throw problem('merge_needs_choice');
  if (!two.sameGrid) throw problem('merge_other_grid');
  const contextAt = (contactedAt: string): ContactContext => contactContext(two.mission, contactedAt);
  const { content, dropped } = mergedContent(compileQuestionnaire(two.grid), two, new Set(fromOther), contextAt);
  const { contactedAt, answers } = content;
  const complete = checkedAnswers(two.edition, two.mission.channel, { version: two.grid.version, context: contextAt(contactedAt), answers }, two.grid);
  return { content: { ...content, answers: complete }, dropped };
}
