import type { Tx } from '#platform/db/transaction.ts';
import type { Owners, TieKind } from './conflict-graph.ts';

export interface Seat {
  personId: string;
  name: string;
  email: string;
  chair: boolean;
  namedAt: Date;
}

export async function seatedOn(db: Tx, editionId: string): Promise<Seat[]> {
  return db
    .selectFrom('jury_seat as s').innerJoin('person as p', 'p.id', 's.person_id')
    .select(['s.person_id as personId', 'p.name', 'p.email', 's.chair', 's.named_at as namedAt'])
    .where('s.edition_id', '=', editionId).where('s.ended_at', 'is', null).orderBy('s.chair', 'desc').orderBy('p.name').execute();
}

export async function insertSeat(db: Tx, seat: { editionId: string; personId: string; chair: boolean; namedBy: string | null; at: Date }): Promise<void> {
  const given = { chair: seat.chair, named_by: seat.namedBy, named_at: seat.at, ended_at: null };
  await db.insertInto('jury_seat').values({ edition_id: seat.editionId, person_id: seat.personId, ...given }).onConflict((conflict) => conflict.constraint('jury_seat_pkey').doUpdateSet(given)).execute();
}

/** The chair, if any, becomes a member like the others. */
export async function freeChair(db: Tx, editionId: string): Promise<void> {
  await db.updateTable('jury_seat').set({ chair: false }).where('edition_id', '=', editionId).where('chair', '=', true).execute();
}

export async function endSeat(db: Tx, { editionId, personId, at }: { editionId: string; personId: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('jury_seat').set({ ended_at: at }).where('edition_id', '=', editionId).where('person_id', '=', personId).where('ended_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Telling a tie twice changes nothing. */
export async function insertTie(db: Tx, tie: { id: string; personId: string; organisationId: string; kind: TieKind; declaredBy: string | null; at: Date }): Promise<void> {
  await db
    .insertInto('jury_tie').values({ id: tie.id, person_id: tie.personId, organisation_id: tie.organisationId, kind: tie.kind, declared_by: tie.declaredBy, declared_at: tie.at })
    .onConflict((conflict) => conflict.constraint('jury_tie_once').doNothing()).execute();
}

export async function tiesOf(db: Tx, personId: string): Promise<{ organisationId: string; name: string; kind: TieKind; declaredAt: Date }[]> {
  const rows = await db
    .selectFrom('jury_tie as t').innerJoin('organisation as o', 'o.id', 't.organisation_id')
    .select(['t.organisation_id', 'o.name', 't.kind', 't.declared_at']).where('t.person_id', '=', personId).orderBy('o.name').execute();
  return rows.map((row) => ({ organisationId: row.organisation_id, name: row.name, kind: row.kind as TieKind, declaredAt: row.declared_at })); // a check of the table holds the list
}

/** Bodies that submitted a file in an edition, with their owners. */
export async function ownersOfFiles(db: Tx, editionId: string): Promise<Owners> {
  const rows = await db
    .selectFrom('prize_file as f').innerJoin('organisation as o', 'o.id', 'f.organisation_id')
    .select(['o.id', 'o.siren']).distinct().where('f.edition_id', '=', editionId).execute();
  return new Map(rows.map(({ id, siren }) => [id, siren]));
}

/** Owners of further bodies, those of whom a juror is directly tied. */
export async function ownersOf(db: Tx, organisationIds: readonly string[]): Promise<Owners> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db.selectFrom('organisation').select(['id', 'siren']).where('id', 'in', [...organisationIds]).execute();
  return new Map(rows.map(({ id, siren }) => [id, siren]));
}

export async function setStage(db: Tx, stage: { editionId: string; prizeId: string; stage: 'call' | 'scoring' | 'deliberation'; until: Date | null; by: string | null; at: Date }): Promise<void> {
  const given = { until: stage.until, began_by: stage.by, began_at: stage.at };
  await db
    .insertInto('jury_stage').values({ edition_id: stage.editionId, prize_id: stage.prizeId, stage: stage.stage, ...given })
    .onConflict((conflict) => (stage.stage === 'call' ? conflict.constraint('jury_stage_pkey').doUpdateSet(given) : conflict.constraint('jury_stage_pkey').doNothing())).execute();
}
