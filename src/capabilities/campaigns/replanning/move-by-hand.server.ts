import type { z } from 'zod';
import { recountObjective } from '#core/planning/recount-objective.ts';
import { recountPlan, type BrokenRule } from '#core/planning/recount-plan.ts';
import type { PlannedMission } from '#core/planning/plan-types.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireMayOpenCampaigns } from '../campaigns.access.ts';
import { requireMayCarry } from '../evaluators/eligibility/eligible-evaluators.server.ts';
import { missionById, type MissionRow } from '../missions.queries.server.ts';
import { livePlan, type LivePlan } from '../planning/live-plan.server.ts';
import { insertPlanRun } from '../planning/plan-runs.queries.server.ts';
import { planningEvents } from '../planning/planning.events.ts';
import type { overrideInput } from '../planning/planning.input.ts';
import { applyMoves } from './apply-moves.server.ts';
import { insertMoves, namedMoves, type Appointment, type MissionMove } from './moves.queries.server.ts';

type Key = { organisationId: string; missionId: string };
type Asked = Omit<z.infer<typeof overrideInput>, 'reason'>;

/** What a change by hand would break that nothing breaks now, and what it costs the plan, in points. */
export interface HandPreview {
  move: MissionMove;
  broken: BrokenRule[];
  pointsBefore: number;
  pointsAfter: number;
}

/**
 * What moving a mission by hand would break, found by the recount that shares no code with the planner. Nothing is written.
 * Throws `mission_unknown`, `mission_closed`, `form_incomplete`.
 */
export async function previewMove(ctx: Ctx, key: Key, asked: Asked): Promise<HandPreview> {
  const { mission, live, place } = await found(ctx, key);
  const before = appointmentOf(mission, live.rows[place]?.evaluatorId ?? null);
  const after: Appointment = { evaluatorId: asked.evaluator || null, from: asked.from, to: asked.to, half: asked.half || null };
  if (after.to < after.from) throw problem('form_incomplete', {}, [{ field: 'to', code: 'absence_order' }]);
  const moved = live.missions.map((m, i): PlannedMission => (i === place ? { ...m, evaluatorId: after.evaluatorId, window: { from: after.from, to: after.to }, half: halfOf(asked.half) } : m));
  return {
    move: { ...key, cause: 'hand', before, after },
    broken: newlyBroken(live, moved),
    pointsBefore: recountObjective(live.request, live.missions).total,
    pointsAfter: recountObjective(live.request, moved).total,
  };
}

/**
 * Moves a mission by hand, with a reason that the journal keeps. Never to somebody untrained, without the test
 * of the channel, or tied to the body: that is no matter of judgement. Throws as `previewMove`, and `not_allowed`,
 * `nothing_changes`, `evaluator_not_ready`, `evaluator_not_qualified`, `evaluator_tied`.
 */
export async function moveByHand(ctx: Ctx, key: Key, input: z.infer<typeof overrideInput>): Promise<void> {
  requireMayOpenCampaigns(ctx.actor);
  const { reason, ...asked } = input;
  const preview = await previewMove(ctx, key, asked);
  if (JSON.stringify(preview.move.before) === JSON.stringify(preview.move.after)) throw problem('nothing_changes');
  const { edition_id: editionId, channel } = await missionOf(ctx, key);
  const { evaluatorId } = preview.move.after;
  if (evaluatorId !== null && evaluatorId !== preview.move.before.evaluatorId) await requireMayCarry(ctx, { personId: evaluatorId, editionId, channel, organisationId: key.organisationId });
  await write(ctx, editionId, preview, reason);
  await ctx.record({
    name: planningEvents.movedByHand, subjectType: 'mission', subjectId: key.missionId, organisationId: key.organisationId, editionId,
    payload: { reason, broken: preview.broken.length },
  });
}

/** Takes the latest change by hand of a mission back, while the mission still stands as it left it. Throws `not_allowed`, `nothing_to_undo`, `plan_outdated`. */
export async function undoMove(ctx: Ctx, key: Key): Promise<void> {
  requireMayOpenCampaigns(ctx.actor);
  const { edition_id: editionId } = await missionOf(ctx, key);
  const [last] = await namedMoves(ctx.db, key);
  if (last?.cause !== 'hand') throw problem('nothing_to_undo');
  const move: MissionMove = { ...key, cause: 'undo', before: last.after, after: last.before };
  await write(ctx, editionId, { move, broken: [], pointsBefore: 0, pointsAfter: 0 }, null);
  await ctx.record({ name: planningEvents.moveUndone, subjectType: 'mission', subjectId: key.missionId, organisationId: key.organisationId, editionId, payload: {} });
}

async function write(ctx: Ctx, editionId: string, { move, ...found }: HandPreview, reason: string | null): Promise<void> {
  const id = ctx.ids.next();
  const [by, at] = [ctx.actor.personId, ctx.clock.now()];
  await insertPlanRun(ctx.db, {
    id, kind: 'override', edition_id: editionId, title: move.cause, seed: '', window_from: move.after.from, window_to: move.after.to, engine: 'hand', question: {}, result: found,
    state: 'accepted', reason, asked_by: by, asked_at: at, decided_by: by, decided_at: at,
  });
  await insertMoves(ctx.db, id, [move]);
  await applyMoves(ctx, editionId, [move]);
}

async function found(ctx: Ctx, key: Key): Promise<{ mission: MissionRow; live: LivePlan; place: number }> {
  const mission = await missionById(ctx.db, key.organisationId, key.missionId);
  if (!mission) throw problem('mission_unknown');
  if (mission.state !== 'planned') throw problem('mission_closed');
  const live = await livePlan(ctx, mission.edition_id);
  return { mission, live, place: live.rows.findIndex(({ id }) => id === mission.id) };
}

const appointmentOf = (m: MissionRow, evaluatorId: string | null): Appointment => ({ evaluatorId, from: m.window_from, to: m.window_to, half: m.half_day });

const halfOf = (half: Asked['half']) => (half === '' ? null : half);

async function missionOf(ctx: Ctx, key: Key): Promise<MissionRow> {
  const mission = await missionById(ctx.db, key.organisationId, key.missionId);
  if (!mission) throw problem('mission_unknown');
  return mission;
}

/** Rules that hold now and would not any more. */
function newlyBroken({ request, missions }: LivePlan, moved: readonly PlannedMission[]): BrokenRule[] {
  const nameOf = ({ rule, where }: BrokenRule): string => `${rule} ${where}`;
  const now = new Set(recountPlan(request, { missions, gaps: [] }).broken.map(nameOf));
  return recountPlan(request, { missions: moved, gaps: [] }).broken.filter((one) => !now.has(nameOf(one)) && !one.rule.includes('explained'));
}
