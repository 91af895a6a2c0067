import type { Tx } from '#platform/db/transaction.ts';
import type { CertifiedDifference } from './certified-difference.ts';

export async function replaceCertifiedDifference(db: Tx, editionId: string, found: CertifiedDifference | null): Promise<void> {
  await db.deleteFrom('certified_difference').where('edition_id', '=', editionId).execute();
  if (!found) return;
  const { leftOut, standardError, ...rest } = found;
  await db.insertInto('certified_difference').values({ ...rest, edition_id: editionId, left_out: leftOut, standard_error: standardError }).execute();
}

/** Certified bodies against comparable others in an edition that the reader may see; null when it was not published. */
export async function certifiedDifferenceOf(db: Tx, editionId: string): Promise<CertifiedDifference | null> {
  const row = await db
    .selectFrom('certified_difference').select(['certified', 'others', 'cells', 'left_out', 'difference', 'standard_error', 'low', 'high', 'released', 'degrees'])
    .where('edition_id', '=', editionId).executeTakeFirst();
  if (!row) return null;
  const { left_out: leftOut, standard_error: standardError, ...rest } = row;
  // Differences published before these two were kept have none.
  return { ...rest, leftOut, standardError, released: row.released ?? row.difference, degrees: row.degrees ?? 1 };
}
