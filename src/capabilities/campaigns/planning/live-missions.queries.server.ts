import { sql } from 'kysely';
import type { MissionHalf, PlannedMission, ScenarioKind } from '#core/planning/plan-types.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { missionColumns, type Checked } from '../missions.queries.server.ts';
import type { MissionState } from '../mission.ts';

export type LiveMission = Omit<PlannedMission, 'number'> & { id: string; state: MissionState };

/** Every mission of an edition that stands, with who carries it, in order of body, site and date. */
export async function liveMissions(db: Tx, editionId: string): Promise<LiveMission[]> {
  const rows = await db
    .selectFrom('mission as m')
    .leftJoin('mission_assignment as a', (join) =>
      join.onRef('a.organisation_id', '=', 'm.organisation_id').onRef('a.mission_id', '=', 'm.id').on('a.ended_at', 'is', null))
    .select(missionColumns.map((column) => `m.${column}` as const))
    .select(['a.evaluator_id', sql<ScenarioKind>`m.scenario_kind`.as('kind'), sql<MissionHalf | null>`m.half_day`.as('half')])
    .where('m.edition_id', '=', editionId).where('m.state', 'not in', ['cancelled', 'rejected'])
    .orderBy('m.organisation_id').orderBy('m.site_id').orderBy('m.window_from').orderBy('m.id')
    .$narrowType<Checked>()
    .execute();
  return rows.map((m) => ({
    id: m.id, state: m.state, organisationId: m.organisation_id, siteId: m.site_id, channel: m.channel, scenarioKind: m.kind, scenarioId: m.scenario_id,
    persona: m.persona, network: m.network, window: { from: m.window_from, to: m.window_to }, half: m.half, evaluatorId: m.evaluator_id,
  }));
}
