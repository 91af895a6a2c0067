import type { Channel } from '#core/scoring/dimensions.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { MissionState } from './mission.ts';
import { missionColumns, type Checked, type MissionRow } from './missions.queries.server.ts';

export interface MissionWithPlace extends MissionRow {
  organisation_name: string;
  site_name: string;
  site_role: string;
  city: string | null;
}

/** The missions an evaluator carries, in order of date. */
export async function missionsOfEvaluator(db: Tx, evaluatorId: string): Promise<MissionWithPlace[]> {
  return db
    .selectFrom('mission_assignment as a')
    .innerJoin('mission as m', (join) => join.onRef('m.organisation_id', '=', 'a.organisation_id').onRef('m.id', '=', 'a.mission_id'))
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'm.organisation_id').onRef('s.id', '=', 'm.site_id'))
    .select(missionColumns.map((column) => `m.${column}` as const))
    .select(['o.name as organisation_name', 's.name as site_name', 's.role as site_role', 's.city'])
    .where('a.evaluator_id', '=', evaluatorId).where('a.ended_at', 'is', null).where('m.state', '<>', 'cancelled')
    .orderBy('m.window_from').orderBy('m.id')
    .$narrowType<Checked>()
    .execute();
}

export interface MissionFilter {
  editionId: string;
  state?: MissionState | undefined;
  channel?: Channel | undefined;
  /** Part of the name of the body or of who carries the mission. */
  text?: string | undefined;
  limit: number;
  offset: number;
}

export interface OfficeMission extends MissionWithPlace {
  evaluator_name: string | null;
}

/**
 * Missions of an edition for the office, in order of date, with who carries them. The page is cut before names are
 * looked up: row-level security hides from the planner how few rows it holds.
 */
export async function missionsOfEdition(db: Tx, filter: MissionFilter): Promise<{ rows: OfficeMission[]; total: number }> {
  const fitting = fittingMissions(db, filter);
  const { total } = await fitting.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await db
    .with(
      (cte) => cte('page').materialized(),
      () => fitting.select(missionColumns.map((column) => `m.${column}` as const)).orderBy('m.window_from').orderBy('m.id').limit(filter.limit).offset(filter.offset),
    )
    .selectFrom('page as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'm.organisation_id').onRef('s.id', '=', 'm.site_id'))
    .leftJoin('mission_assignment as a', (join) =>
      join.onRef('a.organisation_id', '=', 'm.organisation_id').onRef('a.mission_id', '=', 'm.id').on('a.ended_at', 'is', null))
    .leftJoin('person as p', 'p.id', 'a.evaluator_id')
    .select(missionColumns.map((column) => `m.${column}` as const))
    .select(['o.name as organisation_name', 's.name as site_name', 's.role as site_role', 's.city', 'p.name as evaluator_name'])
    .orderBy('m.window_from').orderBy('m.id')
    .$narrowType<Checked>()
    .execute();
  return { rows, total };
}

function fittingMissions(db: Tx, filter: MissionFilter) {
  let query = db.selectFrom('mission as m').where('m.edition_id', '=', filter.editionId);
  if (filter.state) query = query.where('m.state', '=', filter.state);
  if (filter.channel) query = query.where('m.channel', '=', filter.channel);
  if (!filter.text) return query;
  const like = `%${filter.text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return query.where((eb) =>
    eb.or([
      eb.exists(eb.selectFrom('organisation as o').select('o.id').whereRef('o.id', '=', 'm.organisation_id').where('o.name', 'ilike', like)),
      eb.exists(
        eb.selectFrom('mission_assignment as a')
          .innerJoin('person as p', 'p.id', 'a.evaluator_id')
          .select('p.id')
          .whereRef('a.organisation_id', '=', 'm.organisation_id').whereRef('a.mission_id', '=', 'm.id')
          .where('a.ended_at', 'is', null).where('p.name', 'ilike', like),
      ),
    ]),
  );
}

export interface ProgressRow {
  channel: Channel;
  state: MissionState;
  count: number;
}

/** How many missions of an edition stand in each state, channel by channel. */
export async function countByChannelAndState(db: Tx, editionId: string): Promise<ProgressRow[]> {
  return db
    .selectFrom('mission')
    .select((eb) => ['channel', 'state', eb.fn.countAll<number>().as('count')])
    .where('edition_id', '=', editionId)
    .groupBy(['channel', 'state'])
    .$narrowType<Checked>()
    .execute();
}

/** How many missions of an edition stand in each state. */
export async function countByState(db: Tx, editionId: string): Promise<Record<string, number>> {
  const rows = await countByChannelAndState(db, editionId);
  const counts: Record<string, number> = {};
  for (const { state, count } of rows) counts[state] = (counts[state] ?? 0) + count;
  return counts;
}
