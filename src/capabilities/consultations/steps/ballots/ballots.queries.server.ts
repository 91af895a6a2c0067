import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import type { Slice } from '../../results/in-slices.server.ts';

export interface GivenBallot {
  participationId: string;
  chosen: readonly string[];
}

/** Stores ballots, none of which is there. */
export async function insertBallots(db: Tx, { organisationId, stepId }: StepKey, ballots: readonly GivenBallot[]): Promise<void> {
  if (ballots.length > 0) await db.insertInto('ballot').values(ballots.map(({ participationId, chosen }) => ({ organisation_id: organisationId, participation_id: participationId, step_id: stepId, chosen: [...chosen] }))).execute();
}

/** The ballot of a participation that may be seen; nothing where there is none. */
export async function ballotOf(db: Tx, organisationId: string, participationId: string): Promise<string[]> {
  const row = await db.selectFrom('ballot').select('chosen').where('organisation_id', '=', organisationId).where('participation_id', '=', participationId).executeTakeFirst();
  return row?.chosen ?? [];
}

export async function deleteBallot(db: Tx, organisationId: string, participationId: string): Promise<void> {
  await db.deleteFrom('ballot').where('organisation_id', '=', organisationId).where('participation_id', '=', participationId).execute();
}

/** Some ballots, in the order of their ids. */
export async function ballotsAfter(db: Tx, { organisationId, stepId }: StepKey, { after, most }: Slice): Promise<{ id: string; chosen: string[] }[]> {
  const rows = await db.selectFrom('ballot').select(['participation_id', 'chosen']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId)
    .where('participation_id', '>', after).orderBy('participation_id').limit(most).execute();
  return rows.map(({ participation_id, chosen }) => ({ id: participation_id, chosen }));
}

/** How many ballots there are, and how many chose each item. */
export async function choiceCounts(db: Tx, { organisationId, stepId }: StepKey): Promise<{ ballots: number; counts: Map<string, number> }> {
  // Each ballot is taken apart beside its row: joined lists are planned badly under row-level security.
  const { rows } = await sql<{ item: string | null; n: string }>`
    select one.item, count(*) as n from ballot b cross join lateral (select null::text as item union all select unnest(b.chosen) offset 0) one
    where b.organisation_id = ${organisationId} and b.step_id = ${stepId} group by one.item`.execute(db);
  return {
    ballots: Number(rows.find(({ item }) => item === null)?.n ?? 0),
    counts: new Map(rows.flatMap(({ item, n }) => (item === null ? [] : [[item, Number(n)] as const]))),
  };
}
