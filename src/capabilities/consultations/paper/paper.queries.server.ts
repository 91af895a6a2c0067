import type { Tx } from '#platform/db/transaction.ts';

export interface BatchCount {
  stepId: string;
  batch: string;
  forms: number;
  last: string;
}

/** How many forms of each bundle were typed in, the latest first. */
export async function batchCounts(db: Tx, { organisationId, id }: { organisationId: string; id: string }): Promise<BatchCount[]> {
  const rows = await db.selectFrom('participation as p').innerJoin('consultation_step as s', (join) => join.onRef('s.organisation_id', '=', 'p.organisation_id').onRef('s.id', '=', 'p.step_id'))
    .select(({ fn }) => ['p.step_id', 'p.batch', fn.countAll<string>().as('forms'), fn.max('p.received_at').as('last')])
    .where('p.organisation_id', '=', organisationId).where('s.consultation_id', '=', id).where('p.batch', 'is not', null)
    .groupBy(['p.step_id', 'p.batch']).orderBy('last', 'desc').execute();
  return rows.map((row) => ({ stepId: row.step_id, batch: row.batch ?? '', forms: Number(row.forms), last: row.last.toISOString() }));
}
