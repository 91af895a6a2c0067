import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Mission } from './mission.ts';

/** The mission that was planned in place of another, if it was. */
export async function replacementOf(db: Tx, key: { organisationId: string; missionId: string }): Promise<{ missionId: string; carrierId: string | null } | undefined> {
  return db
    .selectFrom('mission as m')
    .leftJoin('mission_assignment as a', (join) =>
      join.onRef('a.organisation_id', '=', 'm.organisation_id').onRef('a.mission_id', '=', 'm.id').on('a.ended_at', 'is', null))
    .select(['m.id as missionId', 'a.evaluator_id as carrierId'])
    .where('m.organisation_id', '=', key.organisationId).where('m.replaces', '=', key.missionId)
    .executeTakeFirst();
}

/** People of the campaign's edition who may carry a mission at this body: never there before, no tie, not at home there; the least busy first. */
export async function carriersFor(db: Tx, mission: Mission): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select g.person_id as id from role_grant g
    left join evaluator_profile e on e.person_id = g.person_id
    join organisation o on o.id = ${mission.organisation_id}
    where g.role = 'evaluator' and g.revoked_at is null
      and exists (select from mission_assignment a join mission m on m.organisation_id = a.organisation_id and m.id = a.mission_id
        where a.evaluator_id = g.person_id and m.campaign_id = ${mission.campaign_id})
      and not exists (select from mission_assignment a where a.evaluator_id = g.person_id and a.organisation_id = ${mission.organisation_id})
      and not exists (select from evaluator_tie t where t.person_id = g.person_id and t.organisation_id = ${mission.organisation_id} and t.ended_at is null)
      and (e.home_insee_code is null or o.insee_code is null or e.home_insee_code <> o.insee_code)
      and coalesce(e.capacity_per_week, 1) > 0
    order by (select count(*) from mission_assignment a join mission m on m.organisation_id = a.organisation_id and m.id = a.mission_id
      where a.evaluator_id = g.person_id and a.ended_at is null and m.state in ('planned', 'returned')), g.person_id
    limit 1`.execute(db);
  return rows;
}

export async function insertReplacement(
  db: Tx,
  of: { mission: Mission; missionId: string; window: { from: string; to: string }; carrierId: string | null; now: Date },
): Promise<void> {
  const { mission: m } = of;
  const { last } = await db
    .selectFrom('mission').select((eb) => eb.fn.max('number').as('last'))
    .where('organisation_id', '=', m.organisation_id).where('campaign_id', '=', m.campaign_id).where('site_id', '=', m.site_id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('mission')
    .values({
      organisation_id: m.organisation_id, id: of.missionId, campaign_id: m.campaign_id, edition_id: m.edition_id, site_id: m.site_id, number: (last ?? 0) + 1,
      channel: m.channel, scenario_kind: m.scenario_kind, scenario_id: m.scenario_id, persona: m.persona, network: m.network,
      window_from: of.window.from, window_to: of.window.to, half_day: m.half_day, replaces: m.id,
    })
    .execute();
  if (of.carrierId === null) return;
  await db
    .insertInto('mission_assignment')
    .values({ organisation_id: m.organisation_id, mission_id: of.missionId, evaluator_id: of.carrierId, assigned_at: of.now })
    .execute();
}
