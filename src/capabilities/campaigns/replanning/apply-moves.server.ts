import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { problem } from '#platform/http/problem.ts';
import type { MissionMove } from './moves.queries.server.ts';
import { tellProgrammes, type ProgrammeChange } from './tell-programmes.server.ts';

/**
 * Applies moves in the caller's transaction and writes to everybody whose programme changed. Each mission must stand
 * exactly as the move says it stood, and not have been begun. Throws `plan_outdated`.
 */
export async function applyMoves(ctx: Ctx, editionId: string, moves: readonly MissionMove[]): Promise<void> {
  for (const move of moves) if (!(await applyOne(ctx.db, move, ctx.clock.now()))) throw problem('plan_outdated');
  await tellProgrammes(ctx, editionId, moves.flatMap(changesFor));
}

function changesFor({ before, after }: MissionMove): ProgrammeChange[] {
  if (before.evaluatorId === after.evaluatorId) return after.evaluatorId ? [{ evaluatorId: after.evaluatorId, change: 'moved' }] : [];
  return [
    ...(before.evaluatorId ? [{ evaluatorId: before.evaluatorId, change: 'lost' as const }] : []),
    ...(after.evaluatorId ? [{ evaluatorId: after.evaluatorId, change: 'gained' as const }] : []),
  ];
}

/** False when the mission does not stand as the move found it. */
async function applyOne(db: Tx, { organisationId, missionId, before, after }: MissionMove, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mission').set({ window_from: after.from, window_to: after.to, half_day: after.half })
    .where('organisation_id', '=', organisationId).where('id', '=', missionId).where('state', '=', 'planned')
    .where('window_from', '=', before.from).where('window_to', '=', before.to)
    .where(sql<boolean>`half_day is not distinct from ${before.half}`)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (before.evaluatorId === after.evaluatorId) return true;
  const carried = db.selectFrom('mission_assignment').select('evaluator_id').where('organisation_id', '=', organisationId).where('mission_id', '=', missionId).where('ended_at', 'is', null);
  const carrier = (await carried.executeTakeFirst())?.evaluator_id ?? null;
  if (carrier !== before.evaluatorId) return false;
  await db.updateTable('mission_assignment').set({ ended_at: now }).where('organisation_id', '=', organisationId).where('mission_id', '=', missionId).where('ended_at', 'is', null).execute();
  if (after.evaluatorId) {
    // Given back in the same instant, an assignment still comes after those before it.
    const afterAll = sql<Date>`greatest(${now}::timestamptz, (select max(assigned_at) + interval '1 millisecond' from mission_assignment where organisation_id = ${organisationId} and mission_id = ${missionId}))`;
    await db.insertInto('mission_assignment').values({ organisation_id: organisationId, mission_id: missionId, evaluator_id: after.evaluatorId, assigned_at: afterAll }).execute();
  }
  return true;
}
