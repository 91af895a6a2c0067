import { sql } from 'kysely';
import type { MapMemory } from '#core/opinion-map/map-opinions.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import type { DrawnMap } from './drawn-map.ts';
import { storedMap, storedMemory } from './statements.stored.ts';

/** The map as it was last drawn. */
export interface MapSnapshot {
  map: DrawnMap;
  memory: MapMemory;
  people: number;
  votes: number;
  madeAt: Date;
}

export async function mapSnapshot(db: Tx, { organisationId, stepId }: StepKey): Promise<MapSnapshot | undefined> {
  const row = await db.selectFrom('step_snapshot').select(['result', 'memory', 'people', 'votes', 'made_at']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).executeTakeFirst();
  return row && { map: storedMap.parse(row.result), memory: storedMemory.parse(row.memory), people: row.people, votes: row.votes, madeAt: row.made_at };
}

export async function keepSnapshot(db: Tx, { organisationId, stepId }: StepKey, { map, memory, people, votes, madeAt }: MapSnapshot): Promise<void> {
  const kept = { result: JSON.stringify(map), memory: JSON.stringify(memory), people, votes, made_at: madeAt };
  await db.insertInto('step_snapshot').values({ organisation_id: organisationId, step_id: stepId, ...kept })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'step_id']).doUpdateSet(kept)).execute();
}

/** A step of statements with what was voted in it, and in the map that was drawn last. */
export interface MapToDraw extends StepKey {
  people: number;
  votes: number;
  /** Its consultation is over. */
  over: boolean;
  drawn: { people: number; votes: number } | null;
}

/** Every step of statements in which somebody voted. */
export async function votedSteps(db: Tx): Promise<MapToDraw[]> {
  const rows = await db.selectFrom('consultation_step as s')
    .innerJoin('consultation as c', (join) => join.onRef('c.organisation_id', '=', 's.organisation_id').onRef('c.id', '=', 's.consultation_id'))
    .innerJoin('statement_vote as v', (join) => join.onRef('v.organisation_id', '=', 's.organisation_id').onRef('v.step_id', '=', 's.id'))
    .leftJoin('step_snapshot as d', (join) => join.onRef('d.organisation_id', '=', 's.organisation_id').onRef('d.step_id', '=', 's.id'))
    .select(['s.organisation_id', 's.id', 'd.people as drawn_people', 'd.votes as drawn_votes', sql<boolean>`parvis_consultation_is_over(c.state, c.closes_at)`.as('over'), ({ fn }) => fn.count<string>('v.participation_id').distinct().as('people'), ({ fn }) => fn.countAll<string>().as('votes')])
    .where('s.kind', '=', 'statements').groupBy(['s.organisation_id', 's.id', 'c.state', 'c.closes_at', 'd.people', 'd.votes']).execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id, stepId: row.id, people: Number(row.people), votes: Number(row.votes), over: row.over,
    drawn: row.drawn_people === null || row.drawn_votes === null ? null : { people: row.drawn_people, votes: row.drawn_votes },
  }));
}
