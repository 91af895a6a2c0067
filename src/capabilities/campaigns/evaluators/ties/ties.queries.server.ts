import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { TieKind } from './tie-kinds.ts';

export interface Tie {
  id: string;
  organisationId: string;
  organisationName: string;
  departmentCode: string | null;
  kind: TieKind;
  note: string | null;
  declaredAt: Date;
}

/** Ties of a person that hold now, by the name of the body. */
export async function tiesOf(db: Tx, personId: string): Promise<Tie[]> {
  return db
    .selectFrom('evaluator_tie as t')
    .innerJoin('organisation as o', 'o.id', 't.organisation_id')
    .select(['t.id', 't.organisation_id as organisationId', 'o.name as organisationName', 'o.department_code as departmentCode', sql<TieKind>`t.kind`.as('kind'), 't.note', 't.declared_at as declaredAt'])
    .where('t.person_id', '=', personId).where('t.ended_at', 'is', null)
    .orderBy('o.name').orderBy('t.id')
    .execute();
}

/** Says whether the tie is new. */
export async function insertTie(db: Tx, tie: { id: string; personId: string; organisationId: string; kind: TieKind; note: string | null; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('evaluator_tie')
    .values({ id: tie.id, person_id: tie.personId, organisation_id: tie.organisationId, kind: tie.kind, note: tie.note, declared_at: tie.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function endTieRow(db: Tx, key: { id: string; personId: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('evaluator_tie').set({ ended_at: key.at })
    .where('id', '=', key.id).where('person_id', '=', key.personId).where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface Declaration {
  editionId: string;
  textVersion: string;
  signedName: string;
  signedAt: Date;
}

export async function insertDeclaration(db: Tx, row: Declaration & { id: string; personId: string; ties: readonly { organisation: string; kind: string }[] }): Promise<void> {
  await db.insertInto('evaluator_declaration')
    .values({
      id: row.id, person_id: row.personId, edition_id: row.editionId, text_version: row.textVersion, ties: JSON.stringify(row.ties),
      signed_name: row.signedName, signed_at: row.signedAt,
    })
    .execute();
}

/** Declarations that a person signed, the latest first. */
export async function declarationsOf(db: Tx, personId: string): Promise<Declaration[]> {
  return db.selectFrom('evaluator_declaration')
    .select(['edition_id as editionId', 'text_version as textVersion', 'signed_name as signedName', 'signed_at as signedAt'])
    .where('person_id', '=', personId).orderBy('signed_at', 'desc').orderBy('id', 'desc')
    .execute();
}

/** Missions still to be made by a person at bodies with which they have a tie now. */
export async function tiedMissions(db: Tx, personId?: string): Promise<{ personId: string; organisationId: string; missionId: string }[]> {
  let query = db
    .selectFrom('mission_assignment as a')
    .innerJoin('mission as m', (join) => join.onRef('m.organisation_id', '=', 'a.organisation_id').onRef('m.id', '=', 'a.mission_id'))
    .innerJoin('evaluator_tie as t', (join) => join.onRef('t.person_id', '=', 'a.evaluator_id').onRef('t.organisation_id', '=', 'a.organisation_id').on('t.ended_at', 'is', null))
    .select(['a.evaluator_id as personId', 'a.organisation_id as organisationId', 'a.mission_id as missionId'])
    .distinct()
    .where('a.ended_at', 'is', null).where('m.state', '=', 'planned');
  if (personId) query = query.where('a.evaluator_id', '=', personId);
  return query.execute();
}
