import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import type { Slice } from '../../results/in-slices.server.ts';

/** Which published texts one participation backs. */
export interface Backing {
  id: string;
  texts: string[];
  marked: boolean;
}

/** What some participations back, in the order of their ids. */
export async function backingsAfter(db: Tx, { organisationId, stepId }: StepKey, { after, most }: Slice): Promise<Backing[]> {
  const { rows } = await sql<Backing>`
    select d.participation_id as id, array_agg(d.text_id::text order by d.text_id) as texts,
      exists (select from participation_mark m where m.organisation_id = ${organisationId} and m.participation_id = d.participation_id) as marked
    from debate_support d join debate_text t on t.organisation_id = d.organisation_id and t.id = d.text_id and t.state = 'published'
    where d.organisation_id = ${organisationId} and d.step_id = ${stepId} and d.participation_id > ${after}
    group by d.participation_id order by d.participation_id limit ${most}`.execute(db);
  return rows;
}

/** How many of those who back something bear a mark. */
export async function markedBackers(db: Tx, { organisationId, stepId }: StepKey): Promise<number> {
  const { n } = await db.selectFrom('debate_support as d')
    .innerJoin('debate_text as t', (join) => join.onRef('t.organisation_id', '=', 'd.organisation_id').onRef('t.id', '=', 'd.text_id').on('t.state', '=', 'published'))
    .innerJoin('participation_mark as m', (join) => join.onRef('m.organisation_id', '=', 'd.organisation_id').onRef('m.participation_id', '=', 'd.participation_id'))
    .select(({ fn }) => fn.count<string>('d.participation_id').distinct().as('n')).where('d.organisation_id', '=', organisationId).where('d.step_id', '=', stepId).executeTakeFirstOrThrow();
  return Number(n);
}
