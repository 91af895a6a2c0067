import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EditionPlan, PlanStep } from '#core/planning/plan-edition.ts';
import type { ReplanResult } from '#core/planning/replan/replan.ts';
import type { PlanRequest } from '#core/planning/plan-types.ts';
import type { WhatIf, WhatIfAnswer } from '#core/planning/what-if.ts';
import type { PlanningMessage, PlanningResults, PlanningTask } from './planning-messages.ts';

/** Thrown when a task was stopped by its signal. */
export class PlanningCancelled extends Error {
  constructor() {
    super('planning was cancelled');
    this.name = 'PlanningCancelled';
  }
}

export interface PlanningOptions {
  /** Root of the product (`settings.root`): the code of the worker lies below it, also beside the bundle. */
  root: string;
  onProgress?: ((progress: { step: PlanStep; done: number; total: number }) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Plans an edition in a thread of its own. The same request, seed included, gives the same plan. Seconds for a hundred
 * bodies, a minute or two of CPU for 2,000. Throws `PlanningCancelled`.
 */
export function planEdition(request: PlanRequest, options: PlanningOptions): Promise<EditionPlan> {
  return inWorker({ kind: 'plan', request }, options);
}

/** Replans as `replanWith` of core/planning/replan does; nothing is written. Throws `PlanningCancelled`. */
export function replan(question: Omit<Extract<PlanningTask, { kind: 'replan' }>, 'kind'>, options: PlanningOptions): Promise<ReplanResult> {
  return inWorker({ kind: 'replan', ...question }, options);
}

/** What more people in a département would change. Throws `PlanningCancelled`. */
export function whatIf(request: PlanRequest, question: WhatIf, options: PlanningOptions): Promise<WhatIfAnswer> {
  return inWorker({ kind: 'what_if', request, question }, options);
}

function inWorker<Task extends PlanningTask>(task: Task, { root, onProgress, signal }: PlanningOptions): Promise<PlanningResults[Task['kind']]> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new PlanningCancelled());
    const worker = new Worker(join(root, 'src/platform/optimisation/planning-worker.ts'), { workerData: task, execArgv: [] });
    const end = (settle: () => void): void => {
      signal?.removeEventListener('abort', cancel);
      void worker.terminate();
      settle();
    };
    const cancel = (): void => end(() => reject(new PlanningCancelled()));
    signal?.addEventListener('abort', cancel);
    worker.on('message', (message: PlanningMessage) => {
      if ('progress' in message) onProgress?.(message.progress);
      else if ('error' in message) end(() => reject(new Error(`planning failed: ${message.error}`)));
      else end(() => resolve(message.result as PlanningResults[Task['kind']])); // the worker answers the task it was given
    });
    worker.on('error', (error) => end(() => reject(error)));
    worker.on('exit', (code) => end(() => reject(new Error(`the planning thread ended with code ${code}`))));
  });
}
