import { sql } from 'kysely';
import type { PlannedMission } from '#core/planning/plan-types.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface CampaignRow {
  id: string;
  edition_id: string;
  label: string;
  window_from: string;
  window_to: string;
  seed: string;
  simulated: boolean;
  opened_at: Date;
  closed_at: Date | null;
}

const campaignColumns = ['id', 'edition_id', 'label', 'window_from', 'window_to', 'seed', 'simulated', 'opened_at', 'closed_at'] as const;

export async function campaignsOf(db: Tx, editionId: string): Promise<CampaignRow[]> {
  return db.selectFrom('campaign').select(campaignColumns).where('edition_id', '=', editionId).orderBy('opened_at').execute();
}

export async function insertCampaign(db: Tx, campaign: Omit<CampaignRow, 'opened_at' | 'closed_at'>): Promise<void> {
  await db.insertInto('campaign').values(campaign).execute();
}

export interface EvaluatorRow {
  id: string;
  home_insee_code: string | null;
  home_department_code: string | null;
  capacity_per_week: number;
  conflicts: string[];
}

/** People who hold the evaluator's role and have a profile. */
export async function availableEvaluators(db: Tx): Promise<EvaluatorRow[]> {
  return db
    .selectFrom('evaluator_profile as e')
    .innerJoin('role_grant as g', 'g.person_id', 'e.person_id')
    .select(['e.person_id as id', 'e.home_insee_code', 'e.home_department_code', 'e.capacity_per_week', 'e.conflicts'])
    .where('g.role', '=', 'evaluator').where('g.revoked_at', 'is', null)
    .orderBy('e.person_id')
    .execute();
}

export async function insertEvaluatorProfile(
  db: Tx,
  profile: { person_id: string; home_insee_code: string | null; home_department_code: string | null; capacity_per_week: number; conflicts?: string[] },
): Promise<void> {
  await db
    .insertInto('evaluator_profile')
    .values({ ...profile, conflicts: profile.conflicts ?? [] })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({
      home_insee_code: profile.home_insee_code,
      home_department_code: profile.home_department_code,
      capacity_per_week: profile.capacity_per_week,
    }))
    .execute();
}

/** How many missions the campaign holds already. */
export async function countMissions(db: Tx, campaignId: string): Promise<number> {
  const row = await db
    .selectFrom('mission').select((eb) => eb.fn.countAll<number>().as('count')).where('campaign_id', '=', campaignId).executeTakeFirstOrThrow();
  return row.count;
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

export interface MissionRow {
  organisation_id: string;
  id: string;
  campaign_id: string;
  edition_id: string;
  site_id: string;
  number: number;
  channel: string;
  scenario_kind: string;
  scenario_id: string;
  persona: string;
  network: number | null;
  window_from: string;
  window_to: string;
  half_day: string | null;
  state: string;
}

const missionColumns = [
  'organisation_id', 'id', 'campaign_id', 'edition_id', 'site_id', 'number', 'channel', 'scenario_kind', 'scenario_id', 'persona',
  'network', 'window_from', 'window_to', 'half_day', 'state',
] as const;

/** One mission, if the reader's sight includes it. */
export async function missionById(db: Tx, organisationId: string, id: string): Promise<MissionRow | undefined> {
  return db
    .selectFrom('mission').select(missionColumns)
    .where('organisation_id', '=', organisationId).where('id', '=', id)
    .executeTakeFirst();
}

export interface MissionWithPlace extends MissionRow {
  organisation_name: string;
  site_name: string;
}

/** The missions an evaluator carries, in order of date. */
export async function missionsOfEvaluator(db: Tx, evaluatorId: string): Promise<MissionWithPlace[]> {
  return db
    .selectFrom('mission_assignment as a')
    .innerJoin('mission as m', (join) => join.onRef('m.organisation_id', '=', 'a.organisation_id').onRef('m.id', '=', 'a.mission_id'))
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'm.organisation_id').onRef('s.id', '=', 'm.site_id'))
    .select(missionColumns.map((column) => `m.${column}` as const))
    .select(['o.name as organisation_name', 's.name as site_name'])
    .where('a.evaluator_id', '=', evaluatorId).where('a.ended_at', 'is', null)
    .orderBy('m.window_from').orderBy('m.id')
    .execute();
}

/** Missions of an edition for the office, newest window last, with who carries them. */
export async function missionsOfEdition(
  db: Tx,
  filter: { editionId: string; state?: string | undefined; channel?: string | undefined; limit: number; offset: number },
): Promise<{ rows: (MissionWithPlace & { evaluator_name: string | null })[]; total: number }> {
  let query = db
    .selectFrom('mission as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'm.organisation_id').onRef('s.id', '=', 'm.site_id'))
    .leftJoin('mission_assignment as a', (join) =>
      join.onRef('a.organisation_id', '=', 'm.organisation_id').onRef('a.mission_id', '=', 'm.id').on('a.ended_at', 'is', null))
    .leftJoin('person as p', 'p.id', 'a.evaluator_id')
    .where('m.edition_id', '=', filter.editionId);
  if (filter.state) query = query.where('m.state', '=', filter.state);
  if (filter.channel) query = query.where('m.channel', '=', filter.channel);
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .select(missionColumns.map((column) => `m.${column}` as const))
    .select(['o.name as organisation_name', 's.name as site_name', 'p.name as evaluator_name'])
    .orderBy('m.window_from').orderBy('m.id')
    .limit(filter.limit).offset(filter.offset)
    .execute();
  return { rows, total };
}

export async function countByState(db: Tx, editionId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('mission').select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('edition_id', '=', editionId).groupBy('state').execute();
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}

/** Moves a mission to a state, if it stands in one of `from`. Says whether it moved. */
export async function moveMission(db: Tx, mission: { organisationId: string; id: string }, from: readonly string[], to: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mission').set({ state: to })
    .where('organisation_id', '=', mission.organisationId).where('id', '=', mission.id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Moves many missions at once (recording of finished audits). */
export async function moveMissions(db: Tx, missions: readonly { organisationId: string; id: string }[], to: string): Promise<void> {
  if (missions.length === 0) return;
  await sql`update mission set state = ${to}
    from unnest(${missions.map((m) => m.organisationId)}::uuid[], ${missions.map((m) => m.id)}::uuid[]) as moved (organisation_id, id)
    where mission.organisation_id = moved.organisation_id and mission.id = moved.id`.execute(db);
}

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
    .execute();
}
