import { createHash } from 'node:crypto';
import type { EditionPlan } from '#core/planning/plan-edition.ts';
import type { PlanRequest } from '#core/planning/plan-types.ts';
import type { Ctx } from '#platform/context.ts';
import { JobCancelled, type Progress, type RunStep } from '#platform/jobs/job.ts';
import { planEdition, replan, whatIf, type PlanningOptions } from '#platform/optimisation/plan-edition.server.ts';
import { newSitesRequest } from '../campaign-plan.server.ts';
import { replanQuestion, type ReplanQuestion } from '../replanning/replan-question.server.ts';
import { insertMoves, movesOfReplan } from '../replanning/moves.queries.server.ts';
import { livePlan } from './live-plan.server.ts';
import { insertPlanMissions } from './plan-missions.queries.server.ts';
import { planQuestion, planSteps, whatIfQuestion, type PlanResult } from './plan-run.ts';
import { decidePlanRun, planRunById, proposePlan, setPlanStep, type PlanRunRow } from './plan-runs.queries.server.ts';
import { planInputOf } from './start-plan.server.ts';

type Asked = { run: PlanRunRow; root: string; solve: Solve };
type Solve = (options: PlanningOptions) => Promise<{ sha256: string; keep: (ctx: Ctx) => Promise<{ result: object; engine: string }> }>;

/**
 * Answers one question of planning in a thread of its own and keeps the answer as a proposal. Can be repeated: a question
 * that was answered or cancelled meanwhile stays as it is.
 */
export async function solveRun(step: RunStep, runId: string, progress: Progress): Promise<void> {
  const asked = await step((ctx) => prepare(ctx, runId));
  if (!asked) return;
  const found = await watched(step, asked, progress);
  await step(async (ctx) => {
    const { result, engine } = await found.keep(ctx);
    // Cancelled at the last moment: the transaction takes what was kept back.
    if (!(await proposePlan(ctx.db, runId, { result, engine, sha256: found.sha256 }))) throw new JobCancelled();
  });
}

async function prepare(ctx: Ctx, runId: string): Promise<Asked | null> {
  const run = await planRunById(ctx.db, runId);
  if (run?.state !== 'running') return null;
  const { root } = ctx.settings;
  if (run.kind === 'plan') {
    const { plan } = await planInputOf(ctx, { editionId: run.edition_id, waveId: planQuestion.parse(run.question).waveId, seed: run.seed });
    return { run, root, solve: solvePlan(run, await newSitesRequest(ctx, { ...plan, window: { from: run.window_from, to: run.window_to } })) };
  }
  if (run.kind === 'what_if') return { run, root, solve: solveWhatIf(run, (await livePlan(ctx, run.edition_id)).request) };
  return { run, root, solve: solveReplan(run, await replanQuestion(ctx, run.edition_id)) };
}

function solvePlan(run: PlanRunRow, request: PlanRequest): Solve {
  return async (options) => {
    const plan = await planEdition(request, options);
    return {
      sha256: digestOf(request),
      keep: async (ctx) => {
        await insertPlanMissions(ctx.db, run.id, plan.missions);
        return { result: resultOf(plan), engine: `${plan.notes.solver.name} ${plan.notes.solver.version}` };
      },
    };
  };
}

export function resultOf({ quality, relaxed, gaps, notes }: EditionPlan): PlanResult {
  return { quality, relaxed: [...relaxed], gaps: [...gaps], greedyObjective: notes.greedyObjective };
}

function solveReplan(run: PlanRunRow, { live, changes, today }: ReplanQuestion): Solve {
  return async (options) => {
    const found = await replan({ request: live.request, missions: live.missions, changes, today }, options);
    return {
      sha256: digestOf(live.request),
      keep: async (ctx) => {
        const { moves, unassigned } = movesOfReplan(live, found);
        await insertMoves(ctx.db, run.id, moves);
        return { result: { affected: found.affected, others: found.others, unassigned }, engine: run.engine };
      },
    };
  };
}

function solveWhatIf(run: PlanRunRow, request: PlanRequest): Solve {
  const question = whatIfQuestion.parse(run.question);
  return async (options) => {
    const answer = await whatIf(request, question, options);
    return { sha256: digestOf(request), keep: async () => Promise.resolve({ result: answer, engine: run.engine }) };
  };
}

/** Digest of everything a plan depends on. */
export const digestOf = (request: PlanRequest): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');

const lookEveryMs = 400;

/** Solves while telling where it is, and stops at once when somebody asks to. */
async function watched(step: RunStep, { run, root, solve }: Asked, progress: Progress) {
  const stop = new AbortController();
  let at: string = planSteps[0];
  let settled = false;
  const work = solve({ root, signal: stop.signal, onProgress: (now) => (at = now.step) }).finally(() => (settled = true));
  work.catch(() => undefined); // looked at below, after the last report
  try {
    for (let told = ''; !settled; ) {
      await progress.report(placeOf(at), planSteps.length);
      if (at !== told) await step((ctx) => setPlanStep(ctx.db, run.id, at));
      told = at;
      await Promise.race([work.catch(() => undefined), pause(lookEveryMs)]);
    }
    return await work;
  } catch (error) {
    stop.abort();
    await step((ctx) => decidePlanRun(ctx.db, run.id, { from: ['running'], to: error instanceof JobCancelled ? 'cancelled' : 'failed', by: null, at: ctx.clock.now() }));
    throw error;
  }
}

const placeOf = (at: string): number => {
  const place = planSteps.findIndex((name) => name === at);
  return place < 0 ? planSteps.length - 1 : place;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());
