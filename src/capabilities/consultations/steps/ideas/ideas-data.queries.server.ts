import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import type { Slice } from '../../results/in-slices.server.ts';

/** Some participations of a step that stand with the ideas they support, in the order of their ids, which are chance. */
export async function participationSupports(db: Tx, { organisationId, stepId }: StepKey, { after, most }: Slice): Promise<{ id: string; ideas: string[] }[]> {
  const { rows } = await sql<{ id: string; ideas: string[] }>`select id, ideas::text[] as ideas from parvis_supports_in(${organisationId}, ${stepId}, ${after}, ${most})`.execute(db);
  return rows;
}
