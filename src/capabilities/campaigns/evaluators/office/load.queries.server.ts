import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

export interface EvaluatorLoad {
  id: string;
  name: string;
  email: string;
  departmentCode: string | null;
  homeName: string | null;
  capacityPerWeek: number | null;
  missions: number;
  open: number;
  validated: number;
  rejected: number;
  overdue: number;
}

/** Everybody who holds the role, with what they carry in an edition, by name. */
export async function evaluatorLoads(db: Tx, filter: { editionId: string; today: string; id?: string }): Promise<EvaluatorLoad[]> {
  const of = (condition: string) => sql<number>`(count(m.id) filter (where ${sql.raw(condition)}))::int`;
  let query = db
    .selectFrom('role_grant as g')
    .innerJoin('person as p', 'p.id', 'g.person_id')
    .leftJoin('evaluator_profile as e', 'e.person_id', 'g.person_id')
    .leftJoin('mission_assignment as a', (join) => join.onRef('a.evaluator_id', '=', 'g.person_id').on('a.ended_at', 'is', null))
    .leftJoin('mission as m', (join) => join.onRef('m.organisation_id', '=', 'a.organisation_id').onRef('m.id', '=', 'a.mission_id').on('m.edition_id', '=', filter.editionId).on('m.state', '<>', 'cancelled'))
    .select([
      'p.id', 'p.name', 'p.email', 'e.home_department_code as departmentCode', 'e.home_name as homeName', 'e.capacity_per_week as capacityPerWeek',
      of('true').as('missions'), of("m.state in ('planned', 'returned')").as('open'), of("m.state = 'validated'").as('validated'), of("m.state = 'rejected'").as('rejected'),
      sql<number>`(count(m.id) filter (where m.state = 'planned' and m.window_to < ${filter.today}))::int`.as('overdue'),
    ])
    .where('g.role', '=', 'evaluator').where('g.revoked_at', 'is', null)
    .groupBy(['p.id', 'p.name', 'p.email', 'e.home_department_code', 'e.home_name', 'e.capacity_per_week'])
    .orderBy('p.name').orderBy('p.id');
  if (filter.id) query = query.where('p.id', '=', filter.id);
  return query.execute();
}

/** Missions still to be made in an edition, by département of the site. */
export async function openMissionsByDepartment(db: Tx, editionId: string): Promise<{ departmentCode: string | null; visits: number; remote: number }[]> {
  return db
    .selectFrom('mission as m')
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'm.organisation_id').onRef('s.id', '=', 'm.site_id'))
    .select([
      's.department_code as departmentCode',
      sql<number>`(count(*) filter (where m.channel = 'counter'))::int`.as('visits'), sql<number>`(count(*) filter (where m.channel <> 'counter'))::int`.as('remote'),
    ])
    .where('m.edition_id', '=', editionId).where('m.state', 'in', ['planned', 'returned'])
    .groupBy('s.department_code').orderBy('s.department_code')
    .execute();
}
