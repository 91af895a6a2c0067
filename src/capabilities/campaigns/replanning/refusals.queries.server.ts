import type { Tx } from '#platform/db/transaction.ts';

export interface OpenRefusal {
  organisationId: string;
  missionId: string;
  evaluatorId: string;
  evaluatorName: string;
  organisationName: string;
  channel: string;
  from: string;
  kind: string;
  note: string | null;
  refusedAt: Date;
}

/** Refusals of missions that the person still carries: the others are settled. */
export async function openRefusals(db: Tx, editionId: string): Promise<OpenRefusal[]> {
  return db
    .selectFrom('mission_refusal as f')
    .innerJoin('mission as m', (join) => join.onRef('m.organisation_id', '=', 'f.organisation_id').onRef('m.id', '=', 'f.mission_id'))
    .innerJoin('mission_assignment as a', (join) =>
      join.onRef('a.organisation_id', '=', 'f.organisation_id').onRef('a.mission_id', '=', 'f.mission_id').onRef('a.evaluator_id', '=', 'f.evaluator_id').on('a.ended_at', 'is', null))
    .innerJoin('person as p', 'p.id', 'f.evaluator_id')
    .innerJoin('organisation as o', 'o.id', 'f.organisation_id')
    .select([
      'f.organisation_id as organisationId', 'f.mission_id as missionId', 'f.evaluator_id as evaluatorId', 'p.name as evaluatorName', 'o.name as organisationName',
      'm.channel', 'm.window_from as from', 'f.kind', 'f.note', 'f.refused_at as refusedAt',
    ])
    .where('m.edition_id', '=', editionId).where('m.state', '=', 'planned')
    .orderBy('f.refused_at').orderBy('f.id')
    .execute();
}

/** Whether somebody has refused a mission already. */
export async function hasRefused(db: Tx, key: { organisationId: string; missionId: string; evaluatorId: string }): Promise<boolean> {
  const row = await db.selectFrom('mission_refusal').select('id')
    .where('organisation_id', '=', key.organisationId).where('mission_id', '=', key.missionId).where('evaluator_id', '=', key.evaluatorId).executeTakeFirst();
  return row !== undefined;
}

export async function insertRefusal(
  db: Tx,
  refusal: { organisationId: string; id: string; missionId: string; evaluatorId: string; kind: string; note: string | null; at: Date },
): Promise<void> {
  await db.insertInto('mission_refusal').values({
    organisation_id: refusal.organisationId, id: refusal.id, mission_id: refusal.missionId, evaluator_id: refusal.evaluatorId, kind: refusal.kind, note: refusal.note, refused_at: refusal.at,
  }).execute();
}

/** Missions that somebody has refused. */
export async function refusedBy(db: Tx, evaluatorId: string): Promise<Set<string>> {
  const rows = await db.selectFrom('mission_refusal').select('mission_id').where('evaluator_id', '=', evaluatorId).execute();
  return new Set(rows.map((row) => row.mission_id));
}
