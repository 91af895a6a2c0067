import { sql } from 'kysely';
import type { PlannedMission } from '#core/planning/plan-types.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Mission, MissionState } from './mission.ts';

export type MissionRow = Mission;

export const missionColumns = [
  'organisation_id', 'id', 'campaign_id', 'edition_id', 'site_id', 'number', 'channel', 'scenario_kind', 'scenario_id', 'persona',
  'network', 'window_from', 'window_to', 'half_day', 'state',
] as const;

/** Channel and state as the check constraints list them. */
export type Checked = Pick<Mission, 'channel' | 'state'>;

/** Every mission of a campaign with who carries it, in order of body, site and number. */
export async function missionsOfCampaign(db: Tx, campaignId: string): Promise<(MissionRow & { evaluatorId: string | null })[]> {
  return db
    .selectFrom('mission as m')
    .leftJoin('mission_assignment as a', (join) =>
      join.onRef('a.organisation_id', '=', 'm.organisation_id').onRef('a.mission_id', '=', 'm.id').on('a.ended_at', 'is', null))
    .select(missionColumns.map((column) => `m.${column}` as const))
    .select('a.evaluator_id as evaluatorId')
    .where('m.campaign_id', '=', campaignId)
    .orderBy('m.organisation_id').orderBy('m.site_id').orderBy('m.number')
    .$narrowType<Checked>()
    .execute();
}

/** One mission, if the reader's sight includes it. */
export async function missionById(db: Tx, organisationId: string, id: string): Promise<MissionRow | undefined> {
  return oneMission(db, organisationId, id).executeTakeFirst();
}

/** The same, held until the end of the transaction: two phones that send at once come one after the other. */
export async function lockMission(db: Tx, organisationId: string, id: string): Promise<MissionRow | undefined> {
  return oneMission(db, organisationId, id).forUpdate().executeTakeFirst();
}

function oneMission(db: Tx, organisationId: string, id: string) {
  return db
    .selectFrom('mission').select(missionColumns)
    .where('organisation_id', '=', organisationId).where('id', '=', id)
    .$narrowType<Checked>();
}

/** Sites of an edition that have missions already, as `organisation/site`. */
export async function plannedSites(db: Tx, editionId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('mission').select(['organisation_id', 'site_id']).distinct()
    .where('edition_id', '=', editionId).where('state', '<>', 'cancelled')
    .execute();
  return new Set(rows.map((row) => `${row.organisation_id}/${row.site_id}`));
}

const rowsAtATime = 1000;

/** Writes planned missions and who carries them, many rows a statement. Returns their ids in the given order. */
export async function insertMissions(
  db: Tx,
  campaign: { id: string; editionId: string },
  missions: readonly PlannedMission[],
  newId: (mission: PlannedMission) => string,
): Promise<string[]> {
  const withIds = missions.map((mission) => ({ mission, id: newId(mission) }));
  for (let start = 0; start < withIds.length; start += rowsAtATime) {
    const part = withIds.slice(start, start + rowsAtATime);
    await db
      .insertInto('mission')
      .values(part.map(({ mission: m, id }) => ({
        organisation_id: m.organisationId, id, campaign_id: campaign.id, edition_id: campaign.editionId, site_id: m.siteId,
        number: m.number, channel: m.channel, scenario_kind: m.scenarioKind, scenario_id: m.scenarioId, persona: m.persona,
        network: m.network, window_from: m.window.from, window_to: m.window.to, half_day: m.half,
      })))
      .execute();
    const assigned = part.flatMap(({ mission: m, id }) =>
      m.evaluatorId ? [{ organisation_id: m.organisationId, mission_id: id, evaluator_id: m.evaluatorId }] : []);
    if (assigned.length > 0) await db.insertInto('mission_assignment').values(assigned).execute();
  }
  return withIds.map(({ id }) => id);
}

/** Moves a mission to a state, if it stands in one of `from`. Says whether it moved. */
export async function moveMission(
  db: Tx,
  mission: { organisationId: string; id: string },
  from: readonly MissionState[],
  to: MissionState,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mission').set({ state: to })
    .where('organisation_id', '=', mission.organisationId).where('id', '=', mission.id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Moves many missions at once (recording of finished audits). */
export async function moveMissions(db: Tx, missions: readonly { organisationId: string; id: string }[], to: MissionState): Promise<void> {
  if (missions.length === 0) return;
  await sql`update mission set state = ${to}
    from unnest(${missions.map((m) => m.organisationId)}::uuid[], ${missions.map((m) => m.id)}::uuid[]) as moved (organisation_id, id)
    where mission.organisation_id = moved.organisation_id and mission.id = moved.id`.execute(db);
}
