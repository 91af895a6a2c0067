import type { Ctx } from '../context.ts';
import type { JobData } from './queue.ts';

/** Tells how far a long job is; throws `JobCancelled` once somebody asked to stop it. */
export interface Progress {
  report(done: number, total: number): Promise<void>;
}

/** Opens transactions of the system for a long job, one for each of its steps. */
export type RunStep = <T>(step: (ctx: Ctx) => Promise<T>) => Promise<T>;

export class JobCancelled extends Error {
  constructor() {
    super('cancelled');
  }
}

/** A short job runs in one transaction, together with the mark that it is done: once in effect, whatever happens. */
export interface ShortJob {
  kind: 'short';
  name: string;
  concurrency: number;
  run(ctx: Ctx, data: JobData): Promise<void>;
}

/** A long job runs in steps that can be repeated without harm; it shows its progress and can be cancelled. */
export interface LongJob {
  kind: 'long';
  name: string;
  concurrency: number;
  run(step: RunStep, data: JobData, progress: Progress): Promise<void>;
}

export type Job = ShortJob | LongJob;

export function shortJob(name: string, run: ShortJob['run'], concurrency = 1): ShortJob {
  return { kind: 'short', name, concurrency, run };
}

export function longJob(name: string, run: LongJob['run']): LongJob {
  return { kind: 'long', name, concurrency: 1, run };
}

/** A job that follows each event of a given name; it receives the event's facts as data. */
export interface Listener {
  event: string;
  job: string;
}

/** A job that starts by the clock: five cron fields, Paris time. */
export interface Schedule {
  job: string;
  cron: string;
}
