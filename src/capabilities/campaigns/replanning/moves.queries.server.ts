import { sql } from 'kysely';
import type { ReplanResult } from '#core/planning/replan/replan.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { LivePlan } from '../planning/live-plan.server.ts';
import type { MoveCause } from '../planning/plan-run.ts';

export interface Appointment {
  evaluatorId: string | null;
  from: string;
  to: string;
  half: string | null;
}

/** One mission given to another, or moved to another day. */
export interface MissionMove {
  organisationId: string;
  missionId: string;
  cause: MoveCause;
  before: Appointment;
  after: Appointment;
}

/** The planner names missions by place and number; the database by their id. */
export function movesOfReplan({ missions, rows }: LivePlan, found: ReplanResult) {
  const ids = new Map(missions.map((m, i) => [`${m.organisationId}/${m.siteId}/${m.number}`, rows[i]?.id ?? '']));
  const idOf = (m: { organisationId: string; siteId: string; number: number }): string => ids.get(`${m.organisationId}/${m.siteId}/${m.number}`) ?? '';
  const flat = ({ evaluatorId, window, half }: ReplanResult['moves'][number]['before']): Appointment => ({ evaluatorId, from: window.from, to: window.to, half });
  const had = new Set(rows.flatMap((row) => (row.evaluatorId ? [row.id] : [])));
  return {
    moves: found.moves.map((move): MissionMove => ({ organisationId: move.organisationId, missionId: idOf(move), cause: move.cause, before: flat(move.before), after: flat(move.after) })),
    // Missions that nobody had before either are no news.
    unassigned: found.unassigned.map((m) => ({ organisationId: m.organisationId, missionId: idOf(m), reason: m.reason })).filter(({ missionId }) => had.has(missionId)),
  };
}

export async function insertMoves(db: Tx, runId: string, moves: readonly MissionMove[]): Promise<void> {
  if (moves.length === 0) return;
  await db.insertInto('plan_move').values(moves.map(({ organisationId, missionId, cause, before, after }) => ({
    organisation_id: organisationId, run_id: runId, mission_id: missionId, cause,
    before_evaluator: before.evaluatorId, before_from: before.from, before_to: before.to, before_half: before.half,
    after_evaluator: after.evaluatorId, after_from: after.from, after_to: after.to, after_half: after.half,
  }))).execute();
}

export interface NamedMove extends MissionMove {
  runId: string;
  organisationName: string;
  siteName: string;
  channel: string;
  beforeName: string | null;
  afterName: string | null;
}

/** The moves of a proposal, or all accepted moves of one mission, with names, the latest first. */
export async function namedMoves(db: Tx, of: { runId: string } | { organisationId: string; missionId: string }): Promise<NamedMove[]> {
  let query = db
    .selectFrom('plan_move as v')
    .innerJoin('plan_run as r', 'r.id', 'v.run_id')
    .innerJoin('mission as m', (join) => join.onRef('m.organisation_id', '=', 'v.organisation_id').onRef('m.id', '=', 'v.mission_id'))
    .innerJoin('organisation as o', 'o.id', 'v.organisation_id')
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'm.organisation_id').onRef('s.id', '=', 'm.site_id'))
    .leftJoin('person as b', 'b.id', 'v.before_evaluator')
    .leftJoin('person as a', 'a.id', 'v.after_evaluator')
    .select([
      'v.run_id', 'v.organisation_id', 'v.mission_id', sql<MoveCause>`v.cause`.as('cause'), 'v.before_evaluator', 'v.before_from', 'v.before_to', 'v.before_half',
      'v.after_evaluator', 'v.after_from', 'v.after_to', 'v.after_half', 'o.name as organisation_name', 's.name as site_name', 'm.channel', 'b.name as before_name', 'a.name as after_name',
    ]);
  if ('runId' in of) query = query.where('v.run_id', '=', of.runId);
  else query = query.where('v.organisation_id', '=', of.organisationId).where('v.mission_id', '=', of.missionId).where('r.state', '=', 'accepted');
  const rows = await query.orderBy('r.asked_at', 'desc').orderBy('r.id', 'desc').orderBy('v.cause').orderBy('o.name').orderBy('v.mission_id').execute();
  return rows.map((row) => ({
    runId: row.run_id, organisationId: row.organisation_id, missionId: row.mission_id, cause: row.cause, organisationName: row.organisation_name,
    siteName: row.site_name, channel: row.channel, beforeName: row.before_name, afterName: row.after_name,
    before: { evaluatorId: row.before_evaluator, from: row.before_from, to: row.before_to, half: row.before_half },
    after: { evaluatorId: row.after_evaluator, from: row.after_from, to: row.after_to, half: row.after_half },
  }));
}
