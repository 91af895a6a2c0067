import type { Tx } from '#platform/db/transaction.ts';
import type { LineContent } from './palmares.ts';

/** What was decided of an edition, before anybody was asked: for the office alone. */
export interface DecidedPlace {
  organisationId: string;
  organisation: string;
  categoryId: string;
  place: 'winner' | 'finalist';
  figure: LineContent['figure'];
}

/** Winners of all categories, and finalists who did not win. */
export async function decidedPlaces(db: Tx, editionId: string): Promise<DecidedPlace[]> {
  const winners = await db
    .selectFrom('trophy_winner as w').innerJoin('organisation as o', 'o.id', 'w.organisation_id')
    .select(['w.organisation_id', 'o.name', 'w.category_id', 'w.value', 'w.low', 'w.high']).where('w.edition_id', '=', editionId).execute();
  const finalists = await db
    .selectFrom('trophy_candidacy as c').innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .innerJoin('trophy_decision as d', (join) => join.onRef('d.edition_id', '=', 'c.edition_id').onRef('d.category_id', '=', 'c.category_id'))
    .select(['c.organisation_id', 'o.name', 'c.category_id']).where('c.edition_id', '=', editionId).where('c.state', '=', 'finalist')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('trophy_winner as w').select('w.category_id')
      .whereRef('w.organisation_id', '=', 'c.organisation_id').whereRef('w.edition_id', '=', 'c.edition_id').whereRef('w.category_id', '=', 'c.category_id'))))
    .execute();
  return [
    ...winners.map((row): DecidedPlace => ({
      organisationId: row.organisation_id, organisation: row.name, categoryId: row.category_id, place: 'winner',
      figure: row.value !== null && row.low !== null && row.high !== null ? { value: row.value, low: row.low, high: row.high } : null,
    })),
    ...finalists.map((row): DecidedPlace => ({ organisationId: row.organisation_id, organisation: row.name, categoryId: row.category_id, place: 'finalist', figure: null })),
  ];
}

/** Codes that lines bear already: sealing again changes none. */
export async function codesOf(db: Tx, editionId: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('palmares_line').select(['organisation_id', 'category_id', 'place', 'code']).where('edition_id', '=', editionId).execute();
  return new Map(rows.map((row) => [`${row.organisation_id} ${row.category_id} ${row.place}`, row.code]));
}

export async function decidedCategories(db: Tx, editionId: string): Promise<Set<string>> {
  const rows = await db.selectFrom('trophy_decision').select('category_id').where('edition_id', '=', editionId).execute();
  return new Set(rows.map(({ category_id: id }) => id));
}
