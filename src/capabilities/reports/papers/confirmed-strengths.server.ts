import { standsOf } from '#capabilities/benchmarks/index.server.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { strengthsIn } from './strengths.ts';

/** Ids of the criteria in which a body stands above its peers beyond chance, all tested together (Benjamini and Hochberg). */
export async function confirmedStrengths(db: Tx, key: { organisationId: string; editionId: string }): Promise<string[]> {
  return strengthsIn(await standsOf(db, key));
}
