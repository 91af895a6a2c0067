import { sql } from 'kysely';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { MissionState } from '../mission.ts';

export interface BoardFilter {
  editionId: string;
  /** Part of the name of the body or of the site. */
  place?: string | undefined;
  channel?: Channel | undefined;
  evaluatorId?: string | undefined;
  departmentCode?: string | undefined;
  /** Missions that may be made in these days. */
  week?: { from: string; to: string } | undefined;
  /** Planned or returned missions whose last day is before this one. */
  lateBefore?: string | undefined;
}

export interface BoardCard {
  organisationId: string;
  id: string;
  state: MissionState;
  channel: Channel;
  place: string;
  from: string;
  to: string;
  half: string | null;
  evaluatorName: string | null;
}

const fitting = (filter: BoardFilter) => {
  const like = `%${(filter.place ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`m.edition_id = ${filter.editionId}
    and (${filter.channel ?? null}::text is null or m.channel = ${filter.channel ?? null})
    and (${filter.evaluatorId ?? null}::uuid is null or a.evaluator_id = ${filter.evaluatorId ?? null})
    and (${filter.departmentCode ?? null}::text is null or coalesce(s.department_code, o.department_code) = ${filter.departmentCode ?? null})
    and (${filter.week?.from ?? null}::date is null or (m.window_from <= ${filter.week?.to ?? null}::date and m.window_to >= ${filter.week?.from ?? null}::date))
    and (${filter.lateBefore ?? null}::date is null or (m.window_to < ${filter.lateBefore ?? null}::date and m.state in ('planned', 'returned')))
    and (${filter.place ?? null}::text is null or o.name ilike ${like} or s.name ilike ${like})`;
};

const joined = sql`mission m join organisation o on o.id = m.organisation_id
  join site s on s.organisation_id = m.organisation_id and s.id = m.site_id
  left join mission_assignment a on a.organisation_id = m.organisation_id and a.mission_id = m.id and a.ended_at is null`;

/** The first missions of each state, in order of date. */
export async function boardCards(db: Tx, filter: BoardFilter, perState: number): Promise<BoardCard[]> {
  const { rows } = await sql<BoardCard>`
    select c."organisationId", c.id, c.state, c.channel, c.place, c."from", c."to", c.half, p.name as "evaluatorName" from (
      select m.organisation_id as "organisationId", m.id, m.state, m.channel, m.window_from as "from", m.window_to as "to", m.half_day as half, a.evaluator_id,
        case when s.role = 'annex' then o.name || ' – ' || s.name else o.name end as place,
        row_number() over (partition by m.state order by m.window_from, m.id) as rank
      from ${joined} where ${fitting(filter)}) c
    left join person p on p.id = c.evaluator_id
    where c.rank <= ${perState} order by c."from", c.id`.execute(db);
  return rows;
}

/** How many missions stand in each state. */
export async function boardCounts(db: Tx, filter: BoardFilter): Promise<Map<MissionState, number>> {
  const { rows } = await sql<{ state: MissionState; count: number }>`select m.state, count(*)::int as count from ${joined} where ${fitting(filter)} group by m.state`.execute(db);
  return new Map(rows.map(({ state, count }) => [state, count]));
}

export interface DepartmentCount {
  /** Null where no département is known. */
  code: string | null;
  total: number;
  done: number;
  late: number;
  alone: number;
}

/** Missions of an edition by département: all, with an audit, late on `today`, and without anybody. */
export async function countsByDepartment(db: Tx, filter: BoardFilter, today: string): Promise<DepartmentCount[]> {
  const { rows } = await sql<DepartmentCount>`
    select coalesce(s.department_code, o.department_code) as code, count(*)::int as total,
      count(*) filter (where m.state in ('submitted', 'validated', 'rejected'))::int as done,
      count(*) filter (where m.state in ('planned', 'returned') and m.window_to < ${today}::date)::int as late,
      count(*) filter (where m.state = 'planned' and a.evaluator_id is null)::int as alone
    from ${joined} where ${fitting(filter)} and m.state <> 'cancelled' group by 1 order by 1`.execute(db);
  return rows;
}

/** People who carry missions of an edition, by name. */
export async function carriersIn(db: Tx, editionId: string): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('mission_assignment as a')
    .innerJoin('mission as m', (join) => join.onRef('m.organisation_id', '=', 'a.organisation_id').onRef('m.id', '=', 'a.mission_id'))
    .innerJoin('person as p', 'p.id', 'a.evaluator_id')
    .select(['p.id', 'p.name']).distinct().where('m.edition_id', '=', editionId).where('a.ended_at', 'is', null).orderBy('p.name').orderBy('p.id').execute();
}

/** Sites that have missions in an edition which have not begun. */
export async function waitingSites(db: Tx, editionId: string): Promise<{ organisationId: string; siteId: string; name: string }[]> {
  return db.selectFrom('mission as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'm.organisation_id').onRef('s.id', '=', 'm.site_id'))
    .select(['m.organisation_id as organisationId', 'm.site_id as siteId', sql<string>`case when s.role = 'annex' then o.name || ' – ' || s.name else o.name end`.as('name')])
    .distinct().where('m.edition_id', '=', editionId).where('m.state', '=', 'planned').orderBy('name').execute();
}
