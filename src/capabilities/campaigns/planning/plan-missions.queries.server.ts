import { sql } from 'kysely';
import type { MissionHalf, PlannedMission, ScenarioKind } from '#core/planning/plan-types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Tx } from '#platform/db/transaction.ts';

const rowsAtATime = 1000;

/** Writes the missions of a proposal. */
export async function insertPlanMissions(db: Tx, runId: string, missions: readonly PlannedMission[]): Promise<void> {
  for (let start = 0; start < missions.length; start += rowsAtATime) {
    await db.insertInto('plan_run_mission').values(missions.slice(start, start + rowsAtATime).map((m) => ({
      organisation_id: m.organisationId, run_id: runId, site_id: m.siteId, number: m.number, channel: m.channel, scenario_kind: m.scenarioKind,
      scenario_id: m.scenarioId, persona: m.persona, network: m.network, window_from: m.window.from, window_to: m.window.to, half_day: m.half,
      evaluator_id: m.evaluatorId,
    }))).execute();
  }
}

/** The missions of a proposal, in order of body, site and number. */
export async function planMissionsOf(db: Tx, runId: string): Promise<PlannedMission[]> {
  const rows = await db.selectFrom('plan_run_mission')
    .select([
      'organisation_id', 'site_id', 'number', 'scenario_id', 'persona', 'network', 'window_from', 'window_to', 'evaluator_id',
      sql<Channel>`channel`.as('channel'), sql<ScenarioKind>`scenario_kind`.as('scenario_kind'), sql<MissionHalf | null>`half_day`.as('half_day'),
    ])
    .where('run_id', '=', runId).orderBy('organisation_id').orderBy('site_id').orderBy('number').execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id, siteId: row.site_id, number: row.number, channel: row.channel, scenarioKind: row.scenario_kind,
    scenarioId: row.scenario_id, persona: row.persona, network: row.network, window: { from: row.window_from, to: row.window_to },
    half: row.half_day, evaluatorId: row.evaluator_id,
  }));
}

/** A decided or dropped proposal keeps its figures; who would have gone where is forgotten. */
export async function deletePlanMissions(db: Tx, runId: string): Promise<void> {
  await db.deleteFrom('plan_run_mission').where('run_id', '=', runId).execute();
}
