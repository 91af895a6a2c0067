import { parentPort, workerData } from 'node:worker_threads';
import { planEditionWith, type PlanStep } from '#core/planning/plan-edition.ts';
import { replanWith } from '#core/planning/replan/replan.ts';
import { whatIfWith } from '#core/planning/what-if.ts';
import { highsSolver } from './highs-solver.server.ts';
import type { PlanningMessage, PlanningResults, PlanningTask } from './planning-messages.ts';

/**
 * The thread of one planning task: solving blocks it for up to minutes, and the memory of WebAssembly never shrinks, so
 * that each task has a thread of its own, started and ended by plan-edition.server.ts.
 */
const say = (message: PlanningMessage): void => parentPort?.postMessage(message, []);

try {
  say({ result: await resultOf(workerData as PlanningTask) }); // plan-edition.server.ts gives nothing else
} catch (error) {
  say({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

async function resultOf(task: PlanningTask): Promise<PlanningResults[PlanningTask['kind']]> {
  const solver = await highsSolver();
  const onStep = (step: PlanStep, done: number, total: number): void => say({ progress: { step, done, total } });
  if (task.kind === 'plan') return planEditionWith(task.request, solver, onStep);
  if (task.kind === 'replan') return replanWith(task.request, task.missions, task.changes, solver, task.today);
  return whatIfWith(task.request, task.question, solver, onStep);
}
